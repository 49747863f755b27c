import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Failure } from "../app/Failure";
import { Button, Callout, ComboBox, Dialog, SegmentedControl, Select, TextField } from "../design";
import { useText } from "../i18n";
import { cloudLists } from "./lists";
import { keysComplete, NO_KEYS, SecretFields } from "./SecretFields";
import { useAddConnection } from "./useAddConnection";

const DEFAULT_REGION = "eu-central-1";

/** A new way to AWS: by access keys or by a profile. */
export function AddDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const keychain = useQuery(cloudLists.keychain());
  const profiles = useQuery(cloudLists.profiles());
  const regions = useQuery(cloudLists.regions());
  const keysPossible = keychain.data?.usable !== false;
  const [chosenWay, setWay] = useState<"keys" | "profile">("keys");
  const way = keysPossible ? chosenWay : "profile";
  const [name, setName] = useState("");
  const [profile, setProfile] = useState<string | null>(null);
  const [region, setRegion] = useState(DEFAULT_REGION);
  const [endpoint, setEndpoint] = useState("");
  const [keys, setKeys] = useState(NO_KEYS);
  const [checked, setChecked] = useState(false);
  const add = useAddConnection(onClose);

  const signedIn = way === "keys" ? keysComplete(keys) : profile !== null;
  const complete = name.trim() !== "" && region.trim() !== "" && signedIn;
  const submit = () => {
    setChecked(true);
    if (!complete || add.isPending) return;
    add.mutate({
      name: name.trim(),
      region: region.trim(),
      endpoint: endpoint.trim() || null,
      profile: way === "profile" ? profile : null,
      keys: way === "keys" ? keys : null,
    });
    setKeys(NO_KEYS);
    setChecked(false);
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      locked={add.isPending}
      title={t("connections.add.title")}
      subtitle={t("connections.add.subtitle")}
      footnote={add.isPending ? t("connections.add.testing") : undefined}
      onSubmit={submit}
      footer={
        <>
          <Button isDisabled={add.isPending} onPress={onClose}>
            {t("app.cancel")}
          </Button>
          <Button kind="primary" type="submit" busy={add.isPending}>
            {t("connections.add.action")}
          </Button>
        </>
      }
    >
      <TextField
        label={t("connections.name")}
        autoFocus
        placeholder="clinic-prod"
        error={checked && name.trim() === "" ? t("connections.name.missing") : undefined}
        value={name}
        onChange={setName}
        disabled={add.isPending}
      />
      <SegmentedControl
        label={t("connections.way")}
        value={way}
        onChange={setWay}
        segments={[
          { id: "keys", label: t("connections.way.keys"), disabled: !keysPossible },
          { id: "profile", label: t("connections.way.profile") },
        ]}
      />
      {keysPossible ? null : (
        <Callout tone="warn" title={t("connections.noKeychain.title")}>
          <p>{t("connections.noKeychain.body")}</p>
          {keychain.data?.reason ? <p>{keychain.data.reason}</p> : null}
        </Callout>
      )}
      {way === "keys" ? (
        <>
          <SecretFields keys={keys} onChange={setKeys} disabled={add.isPending} />
          {checked && !signedIn ? (
            <Callout tone="error" title={t("connections.keys.needed")} />
          ) : null}
        </>
      ) : profiles.error ? (
        <Failure error={profiles.error} onRetry={() => profiles.refetch()} />
      ) : profiles.data?.length === 0 ? (
        <Callout tone="info" title={t("connections.profiles.none")}>
          {t("connections.profiles.how")}
        </Callout>
      ) : (
        <Select
          label={t("connections.profile")}
          placeholder={t("connections.profile.choose")}
          description={t("connections.profile.about")}
          error={checked && profile === null ? t("connections.profile.choose") : undefined}
          options={(profiles.data ?? []).map((id) => ({ id, label: id }))}
          value={profile}
          onChange={setProfile}
        />
      )}
      <ComboBox
        label={t("connections.region")}
        mono
        description={t("connections.region.about")}
        error={checked && region.trim() === "" ? t("connections.region.missing") : undefined}
        options={(regions.data ?? []).map(({ code, place }) => ({
          id: code,
          label: code,
          description: place,
        }))}
        value={region}
        onChange={setRegion}
        isDisabled={add.isPending}
      />
      <TextField
        label={t("connections.endpoint")}
        mono
        placeholder="https://…"
        description={t("connections.endpoint.about")}
        value={endpoint}
        onChange={setEndpoint}
        disabled={add.isPending}
      />
      {add.error ? <Failure error={add.error} title={t("connections.add.failed")} /> : null}
    </Dialog>
  );
}
