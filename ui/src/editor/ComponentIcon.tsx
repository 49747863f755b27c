import {
  BadgeCheck,
  Calendar,
  CalendarDays,
  Camera,
  CircleDot,
  ClipboardList,
  FileUp,
  GitBranch,
  Heading1,
  Heading2,
  Image,
  Images,
  LetterText,
  Link,
  List,
  type LucideIcon,
  Pilcrow,
  Puzzle,
  RectangleHorizontal,
  Split,
  SquareCheck,
  SquareChevronDown,
  Tags,
  Text,
  TextCursorInput,
  Type,
} from "lucide-react";

// Named one by one: the whole set would be in the bundle otherwise.
const ICONS: Record<string, LucideIcon> = {
  "badge-check": BadgeCheck,
  calendar: Calendar,
  "calendar-days": CalendarDays,
  camera: Camera,
  "circle-dot": CircleDot,
  "clipboard-list": ClipboardList,
  "file-up": FileUp,
  "git-branch": GitBranch,
  "heading-1": Heading1,
  "heading-2": Heading2,
  image: Image,
  images: Images,
  "letter-text": LetterText,
  link: Link,
  list: List,
  pilcrow: Pilcrow,
  "rectangle-horizontal": RectangleHorizontal,
  split: Split,
  "square-check": SquareCheck,
  "square-chevron-down": SquareChevronDown,
  tags: Tags,
  text: Text,
  "text-cursor-input": TextCursorInput,
  type: Type,
};

/** The catalogue's icon of a component. */
export function ComponentIcon({ icon, size = 15 }: { icon: string | undefined; size?: number }) {
  const Icon = ICONS[icon ?? ""] ?? Puzzle;
  return <Icon size={size} aria-hidden />;
}
