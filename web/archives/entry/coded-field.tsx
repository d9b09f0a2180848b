import { valueSeparator } from "@xinheng/domain/archives/listed-values.ts";
import { AutoComplete, Select } from "antd";
import { useLocale } from "../../kit/locale.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { useCodeList } from "./code-list.ts";

type Given = {
  readonly list: string;
  readonly several: boolean;
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (text: string) => void;
};

/** A value of a code list, or several; where the list takes others, they are typed. `value` is the text as a file would have it. */
export function CodedField({ list, several, id, value = "", onChange }: Given) {
  const say = useDeskSay();
  const locale = useLocale();
  const { choices, otherPrefix } = useCodeList(list, locale);
  const says = otherPrefix === null ? say("entry.listPlain") : say("entry.listOther", { prefix: otherPrefix });
  const common = { ...(id === undefined ? {} : { id }), options: [...choices], placeholder: says };
  if (several) {
    return (
      <Select
        {...common}
        mode={otherPrefix === null ? "multiple" : "tags"}
        value={value === "" ? [] : value.split(valueSeparator)}
        onChange={(chosen: string[]) => onChange?.(chosen.join(valueSeparator))}
      />
    );
  }
  if (otherPrefix !== null) return <AutoComplete {...common} value={value} onChange={(text) => onChange?.(text)} />;
  return (
    <Select
      {...common}
      allowClear
      value={value === "" ? null : value}
      onChange={(chosen: string | null) => onChange?.(chosen ?? "")}
    />
  );
}
