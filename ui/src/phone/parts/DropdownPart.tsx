import { ChevronDown } from "lucide-react";
import { type Drawing, optionsOf, textOf } from "../drawing";
import { FieldBox } from "./FieldBox";
import { Hint } from "./Hint";

/** Dropdown: like a field with a small arrow that opens a list. */
export function DropdownPart({ props, value, error, enabled, required, live }: Drawing) {
  const options = optionsOf(props["data-source"]);
  const chosen = textOf(value);
  const title = options.find((option) => option.id === chosen)?.title ?? "";
  return (
    <div>
      <FieldBox
        label={textOf(props.label)}
        required={required}
        filled={title !== ""}
        wrong={error !== null}
        enabled={enabled}
        inputId={live?.id}
        end={<ChevronDown size={18} aria-hidden />}
      >
        {live ? (
          <select
            id={live.id}
            value={chosen}
            disabled={!enabled}
            required={required}
            aria-invalid={error !== null}
            onChange={(event) => live.onChange(event.target.value)}
          >
            <option value="" disabled={required} />
            {options.map((option) => (
              <option key={option.id} value={option.id} disabled={!option.enabled}>
                {option.title}
              </option>
            ))}
          </select>
        ) : (
          <span dir="auto">{title}</span>
        )}
      </FieldBox>
      <Hint error={error} helper="" />
    </div>
  );
}
