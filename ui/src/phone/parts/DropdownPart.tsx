import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { type Drawing, optionsOf, textOf } from "../drawing";
import { FieldBox } from "./FieldBox";
import { Hint } from "./Hint";
import { OptionSheet } from "./OptionSheet";

/** Dropdown: like a field with a small arrow that opens a list. */
export function DropdownPart({ props, value, error, enabled, required, live }: Drawing) {
  const [open, setOpen] = useState(false);
  const options = optionsOf(props["data-source"]);
  const chosen = textOf(value);
  const label = textOf(props.label);
  const title = options.find((option) => option.id === chosen)?.title ?? "";
  const hintId = live && `${live.id}-hint`;
  return (
    <div>
      <FieldBox
        label={label}
        required={required}
        filled={title !== ""}
        wrong={error !== null}
        enabled={enabled}
        inputId={live?.id}
        opens
        end={<ChevronDown size={18} aria-hidden />}
      >
        {live ? (
          <button
            id={live.id}
            type="button"
            role="combobox"
            aria-haspopup="listbox"
            aria-expanded={open}
            aria-controls={open ? `${live.id}-list` : undefined}
            aria-invalid={error !== null}
            aria-describedby={hintId}
            disabled={!enabled}
            onClick={() => setOpen(true)}
          >
            <span dir="auto">{title}</span>
          </button>
        ) : (
          <span dir="auto">{title}</span>
        )}
      </FieldBox>
      <Hint id={hintId} error={error} helper="" />
      {live && open ? (
        <OptionSheet
          id={`${live.id}-list`}
          title={label}
          options={options}
          chosen={chosen}
          onChoose={live.onChange}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </div>
  );
}
