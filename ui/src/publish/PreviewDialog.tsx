import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Copy, ExternalLink } from "lucide-react";
import { useState } from "react";
import { useIntl } from "react-intl";
import { Failure } from "../app/Failure";
import { tell } from "../app/tell";
import { dayOf, daysLeft } from "../app/words";
import { Button, Callout, Dialog, Skeleton, TextField, toast } from "../design";
import { useText } from "../i18n";
import { call, copyText } from "../platform";
import styles from "./PreviewDialog.module.css";
import { type FlowTarget, requestOf } from "./target";

/** The public page that plays the Flow: its address, how long it lives, a new one. */
export default function PreviewDialog({
  target,
  onClose,
}: {
  target: FlowTarget;
  onClose: () => void;
}) {
  const t = useText();
  const intl = useIntl();
  const queries = useQueryClient();
  const request = requestOf(target);
  const queryKey = ["preview", request.connection, request.account, request.flow];
  const { data, error, refetch, isFetching } = useQuery({
    queryKey,
    queryFn: () => call("preview_link", { ...request, renew: false }),
    staleTime: 0,
  });
  const [asking, setAsking] = useState(false);
  const renew = useMutation({
    mutationFn: () => call("preview_link", { ...request, renew: true }),
    onSuccess: (link) => {
      queries.setQueryData(queryKey, link);
      setAsking(false);
    },
  });
  const now = Date.now();
  const days = data ? daysLeft(data.expiresAt, now) : 0;
  const copy = async () => {
    if (!data) return;
    const copied = await copyText(data.url);
    toast(
      copied
        ? { tone: "ok", text: t("publish.preview.copied") }
        : { tone: "error", text: t("publish.preview.notCopied") },
    );
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("publish.preview.title", { name: target.name })}
      subtitle={t("publish.preview.subtitle")}
      footer={
        <>
          <Button isDisabled={!data || asking} onPress={() => setAsking(true)}>
            {t("publish.preview.renew")}
          </Button>
          <Button
            kind="primary"
            icon={<ExternalLink size={15} aria-hidden />}
            isDisabled={!data}
            onPress={() => data && call("open_url", { url: data.url }).catch(tell)}
          >
            {t("publish.preview.open")}
          </Button>
        </>
      }
    >
      {error ? (
        <Failure error={error} title={t("publish.preview.failed")} onRetry={() => refetch()} />
      ) : data ? (
        <>
          <div className={styles.address}>
            <TextField
              label={t("publish.preview.address")}
              mono
              readOnly
              value={data.url}
              onChange={() => undefined}
              onFocus={(event) => event.target.select()}
            />
            <Button icon={<Copy size={14} aria-hidden />} onPress={copy}>
              {t("publish.preview.copy")}
            </Button>
          </div>
          <p className={days <= 3 ? styles.soon : styles.quiet}>
            {t("publish.preview.days", { days, date: dayOf(intl.locale, data.expiresAt, now) })}
          </p>
        </>
      ) : (
        <div role="status" aria-busy={isFetching} className={styles.waiting}>
          <span className="visually-hidden">{t("publish.preview.reading")}</span>
          <Skeleton width="30%" />
          <Skeleton height={32} />
        </div>
      )}
      {asking ? (
        <Callout
          tone="warn"
          title={t("publish.preview.renewSure")}
          actions={
            <>
              <Button size="small" onPress={() => setAsking(false)}>
                {t("app.cancel")}
              </Button>
              <Button
                size="small"
                kind="primary"
                busy={renew.isPending}
                onPress={() => renew.mutate()}
              >
                {t("publish.preview.renewNow")}
              </Button>
            </>
          }
        >
          {t("publish.preview.renewBody")}
        </Callout>
      ) : null}
      {renew.error ? <Failure error={renew.error} /> : null}
    </Dialog>
  );
}
