export { UpgradeProvider, useOpenUpgrade } from "./UpgradeContext";
