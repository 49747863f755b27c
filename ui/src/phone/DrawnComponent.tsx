import type { ReactNode } from "react";
import type { Drawing } from "./drawing";
import { CalendarPart } from "./parts/CalendarPart";
import { CarouselPart } from "./parts/CarouselPart";
import { ChipsPart } from "./parts/ChipsPart";
import { ChoiceGroup } from "./parts/ChoiceGroup";
import { DatePart } from "./parts/DatePart";
import { DropdownPart } from "./parts/DropdownPart";
import { FilesPart } from "./parts/FilesPart";
import { FooterPart } from "./parts/FooterPart";
import { ImagePart } from "./parts/ImagePart";
import { LinkPart } from "./parts/LinkPart";
import { NavigationPart } from "./parts/NavigationPart";
import { OptInPart } from "./parts/OptInPart";
import { OtherCard } from "./parts/OtherCard";
import { RichTextPart } from "./parts/RichTextPart";
import { TextField } from "./parts/TextField";
import { TextPart } from "./parts/TextPart";

/** A map, since a file may well call a type "constructor". */
const PARTS = new Map<string, (drawing: Drawing) => ReactNode>(
  Object.entries({
    TextHeading: TextPart,
    TextSubheading: TextPart,
    TextBody: TextPart,
    TextCaption: TextPart,
    RichText: RichTextPart,
    TextInput: TextField,
    TextArea: TextField,
    Dropdown: DropdownPart,
    RadioButtonsGroup: ChoiceGroup,
    CheckboxGroup: ChoiceGroup,
    ChipsSelector: ChipsPart,
    DatePicker: DatePart,
    CalendarPicker: CalendarPart,
    OptIn: OptInPart,
    EmbeddedLink: LinkPart,
    Image: ImagePart,
    ImageCarousel: CarouselPart,
    PhotoPicker: FilesPart,
    DocumentPicker: FilesPart,
    NavigationList: NavigationPart,
    Footer: FooterPart,
  }),
);

/** The types that have a drawing of their own. */
export const DRAWN = [...PARTS.keys()];

/** Containers that leave no trace on the phone but their contents. */
export const SEE_THROUGH = new Set(["Form", "If", "Switch"]);

/** One component as a phone draws it. */
export function DrawnComponent(drawing: Drawing) {
  if (drawing.live && SEE_THROUGH.has(drawing.type)) return <>{drawing.children}</>;
  const Part = PARTS.get(drawing.type) ?? OtherCard;
  return <Part {...drawing} />;
}
