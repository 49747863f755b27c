import { useState } from "react";
import { useDesk } from "../app/deskContext";
import { Button, Dialog, TextAreaField } from "../design";
import { useText } from "../i18n";
import { call } from "../platform";

/** Longer texts are not parsed here at every letter; opening them tells soon enough. */
const HINT_UP_TO = 500_000;

/** JSON by paste. Whatever it is, it opens: what does not parse is shown where it breaks. */
export function PasteDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText();
  const desk = useDesk();
  const [text, setText] = useState("");
  const empty = text.trim() === "";
  const open = () => {
    if (empty) return;
    onClose();
    void desk.open(() => call("open_text", { text }), "text").then((done) => done && setText(""));
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t("start.paste")}
      size="large"
      onSubmit={open}
      footer={
        <>
          <Button onPress={onClose}>{t("app.cancel")}</Button>
          <Button kind="primary" type="submit" isDisabled={empty}>
            {t("start.paste.open")}
          </Button>
        </>
      }
    >
      <TextAreaField
        label={t("start.paste.label")}
        mono
        rows={16}
        autoFocus
        value={text}
        onChange={setText}
        placeholder={'{ "version": "7.3", "screens": [ … ] }'}
        description={t("start.paste.description")}
        warning={isBroken(text) ? t("start.paste.broken") : undefined}
      />
    </Dialog>
  );
}

function isBroken(text: string): boolean {
  if (text.trim() === "" || text.length > HINT_UP_TO) return false;
  try {
    JSON.parse(text);
    return false;
  } catch {
    return true;
  }
}
