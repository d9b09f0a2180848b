import { Input, Select } from "antd";
import { useDeskSay } from "../../words/use-desk-say.ts";

/** A share as the charter writes it: the sign, and the fraction in whole numbers. */
export function ShareField({ name, value, change }: { name: string; value: string; change: (share: string) => void }) {
  const say = useDeskSay();
  const sign = value.startsWith(">=") ? ">=" : ">";
  const fraction = value.slice(sign.length);
  return (
    <div className="labelled">
      <span className="small">{name}</span>
      <span className="share-field">
        <Select
          aria-label={say("share.sign", { name })}
          value={sign}
          options={[
            { value: ">=", label: say("share.atLeast") },
            { value: ">", label: say("share.above") },
          ]}
          onChange={(chosen: string) => change(`${chosen}${fraction}`)}
        />
        <Input
          aria-label={name}
          value={fraction}
          maxLength={7}
          onChange={({ target }) => change(`${sign}${target.value.trim()}`)}
        />
      </span>
    </div>
  );
}
