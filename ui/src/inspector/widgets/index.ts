import type { ComponentType } from "react";
import { ActionWidget } from "../action/ActionWidget";
import { OptionsWidget } from "../options/OptionsWidget";
import { DataModelSetting } from "../screen/DataModelSetting";
import { ScreenIdSetting } from "../screen/ScreenIdSetting";
import { BoolWidget } from "./BoolWidget";
import { ConditionWidget } from "./ConditionWidget";
import { DateListWidget } from "./DateListWidget";
import { DateWidget } from "./DateWidget";
import { EnumListWidget } from "./EnumListWidget";
import { EnumWidget } from "./EnumWidget";
import { FieldMessagesWidget, FieldValuesWidget } from "./FieldMapWidget";
import { FieldNamesWidget } from "./FieldNamesWidget";
import { FieldNameWidget } from "./FieldNameWidget";
import { FreeWidget } from "./FreeWidget";
import { ImageWidget } from "./ImageWidget";
import { InitValueWidget } from "./InitValueWidget";
import { ItemsWidget } from "./ItemsWidget";
import { TextListWidget } from "./LinesWidget";
import { PayloadWidget, TextOrMapWidget } from "./MapWidget";
import { IntegerWidget, NumberWidget } from "./NumberWidget";
import { ObjectWidget } from "./ObjectWidget";
import { ColorWidget, PatternWidget, SwitchValueWidget, UrlWidget } from "./PlainWidgets";
import { RangePairWidget } from "./RangePairWidget";
import { RoutesWidget } from "./RoutesWidget";
import { LongTextWidget, TextOrLinesWidget, TextWidget } from "./TextWidget";
import type { KindName, WidgetProps } from "./widget";

/** A widget for every kind of value the catalogue knows. A new kind does not compile without one. */
export const widgets: { [K in KindName]: ComponentType<WidgetProps<K>> } = {
  text: TextWidget,
  longText: LongTextWidget,
  textOrLines: TextOrLinesWidget,
  fieldName: FieldNameWidget,
  bool: BoolWidget,
  number: NumberWidget,
  integer: IntegerWidget,
  enum: EnumWidget,
  date: DateWidget,
  dateList: DateListWidget,
  image: ImageWidget,
  color: ColorWidget,
  pattern: PatternWidget,
  url: UrlWidget,
  action: ActionWidget,
  options: OptionsWidget,
  items: ItemsWidget,
  object: ObjectWidget,
  enumList: EnumListWidget,
  textList: TextListWidget,
  rangePair: RangePairWidget,
  textOrMap: TextOrMapWidget,
  fieldValues: FieldValuesWidget,
  fieldMessages: FieldMessagesWidget,
  initValue: InitValueWidget,
  condition: ConditionWidget,
  switchValue: SwitchValueWidget,
  screenId: ScreenIdSetting,
  fieldNames: FieldNamesWidget,
  dataModel: DataModelSetting,
  payload: PayloadWidget,
  routes: RoutesWidget,
  free: FreeWidget,
};
