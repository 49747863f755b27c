import { ImageOff } from "lucide-react";
import { Fragment, type ReactNode, useMemo } from "react";
import { useText } from "../../i18n";
import { pictureOf } from "../drawing";
import { useImageAddress } from "../look";
import { type Block, blocksOf, type Dialect } from "./blocks";
import styles from "./Markdown.module.css";
import { plainOf, type Span } from "./spans";

/** A text with WhatsApp's marks as elements. Never as HTML: what is no mark stays text. */
export function Markdown({
  texts,
  dialect,
  live = false,
}: {
  texts: readonly string[];
  dialect: Dialect;
  /** Headings, lists and tables are spoken as such; a wide table is scrolled by keys too. */
  live?: boolean;
}) {
  const key = texts.join("\u0000");
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the texts.
  const blocks = useMemo(() => blocksOf(texts, dialect), [key, dialect]);
  return (
    <div className={styles.blocks}>
      {blocks.map((block, at) => (
        // Blocks of a text have no identity but their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <BlockView key={at} block={block} live={live} />
      ))}
    </div>
  );
}

function BlockView({ block, live }: { block: Block; live: boolean }) {
  switch (block.kind) {
    case "heading": {
      const Tag = !live ? "p" : block.level === 1 ? "h2" : "h3";
      return (
        <Tag className={block.level === 1 ? styles.heading : styles.subheading} dir="auto">
          <Spans spans={block.spans} />
        </Tag>
      );
    }
    case "paragraph":
      return (
        <p className={styles.paragraph} dir="auto">
          <Spans spans={block.spans} />
        </p>
      );
    case "list": {
      const items = block.items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity but their place.
        <li key={at}>
          <Spans spans={item} />
        </li>
      ));
      // The list takes its side from its first words: that is where its marks stand.
      return block.ordered ? (
        <ol className={styles.list} dir="auto" start={block.first}>
          {items}
        </ol>
      ) : (
        <ul className={styles.list} dir="auto">
          {items}
        </ul>
      );
    }
    case "table":
      return <Table block={block} live={live} />;
  }
}

function Table({ block, live }: { block: Extract<Block, { kind: "table" }>; live: boolean }) {
  const t = useText();
  const columns = block.head.length;
  const spoken = live
    ? {
        role: "region",
        tabIndex: 0,
        "aria-label": t("phone.table", { columns: block.head.map(plainOf).join(", ") }),
      }
    : {};
  return (
    <div className={styles.scroll} dir="auto" {...spoken}>
      <table className={styles.table}>
        <thead>
          <tr>{row(block.head, columns, "th")}</tr>
        </thead>
        <tbody>
          {block.rows.map((cells, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place.
            <tr key={at}>{row(cells, columns, "td")}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** As many cells as the table has columns: the header decides. */
function row(cells: readonly Span[][], columns: number, Cell: "th" | "td"): ReactNode {
  return Array.from({ length: columns }, (_, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity but their place.
    <Cell key={at}>
      <Spans spans={cells[at] ?? []} />
    </Cell>
  ));
}

/** Links are shown, never followed here. */
function Spans({ spans }: { spans: readonly Span[] }) {
  return spans.map((span, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: spans have no identity but their place.
    <Fragment key={at}>{drawn(span)}</Fragment>
  ));
}

function drawn(span: Span): ReactNode {
  switch (span.kind) {
    case "text":
      return span.text;
    case "image":
      return <InlinePicture alt={span.alt} source={span.source} />;
    case "link":
      return (
        <span data-link title={span.address}>
          <Spans spans={span.inside} />
        </span>
      );
    default: {
      const Mark = span.kind;
      return (
        <Mark>
          <Spans spans={span.inside} />
        </Mark>
      );
    }
  }
}

/** External addresses are not loaded by WhatsApp, so neither here. */
function InlinePicture({ alt, source }: { alt: string; source: string }) {
  const t = useText();
  const address = pictureOf(source, useImageAddress());
  if (address) return <img className={styles.picture} src={address} alt={alt} draggable={false} />;
  return (
    <span className={styles.missing}>
      <ImageOff size={16} aria-hidden />
      {alt || t("phone.pictureNotShown")}
    </span>
  );
}
