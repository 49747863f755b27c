export { RulePageProvider, useOpenRulePage } from "./RulePageContext";
