import { Button, Dialog, SegmentedControl, Select } from "../design";
import { LANGUAGES, SPOKEN, useText } from "../i18n";
import type { Language } from "../platform";
import styles from "./Settings.module.css";
import { useShell } from "./shell";

export function SettingsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText();
  const { info, settings, changeSettings } = useShell();
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t("app.settings")}
      footnote={t("app.settings.version", { version: info.version })}
      footer={
        <Button kind="primary" onPress={onClose}>
          {t("app.done")}
        </Button>
      }
    >
      <section className={styles.row}>
        <h3 className={styles.name}>{t("app.settings.theme")}</h3>
        <SegmentedControl
          label={t("app.settings.theme")}
          value={settings.theme}
          onChange={(theme) => changeSettings({ theme })}
          segments={[
            { id: "system", label: t("app.settings.theme.system") },
            { id: "light", label: t("app.settings.theme.light") },
            { id: "dark", label: t("app.settings.theme.dark") },
          ]}
        />
      </section>
      <section className={styles.row}>
        <h3 className={styles.name}>{t("app.settings.language")}</h3>
        <Select<Language>
          label={t("app.settings.language")}
          hideLabel
          value={settings.language}
          onChange={(language) => changeSettings({ language })}
          options={[
            { id: "system", label: t("app.settings.language.system") },
            ...SPOKEN.map((id) => ({ id, label: LANGUAGES[id].name })),
          ]}
        />
      </section>
      <section>
        <h3 className={styles.name}>{t("app.settings.rulesOff")}</h3>
        {settings.rulesOff.length === 0 ? (
          <p className={styles.quiet}>{t("app.settings.rulesOff.none")}</p>
        ) : (
          <ul className={styles.rules}>
            {settings.rulesOff.map((rule) => (
              <li key={rule} className={styles.rule}>
                <code>{rule}</code>
                <Button
                  size="small"
                  aria-label={t("app.settings.rulesOff.onNamed", { rule })}
                  onPress={() =>
                    changeSettings({ rulesOff: settings.rulesOff.filter((one) => one !== rule) })
                  }
                >
                  {t("app.settings.rulesOff.on")}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </section>
    </Dialog>
  );
}
