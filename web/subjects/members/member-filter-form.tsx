import { Input, Select } from "antd";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { AskedMembers } from "./asked-members.ts";

type Given = { readonly filter: AskedMembers; readonly ask: (filter: AskedMembers) => void };

const states = ["current", "ended"] as const;
const yearsBack = 60;

/** State, year of joining, and a text; each change asks at once. */
export function MemberFilterForm({ filter, ask }: Given) {
  const say = useDeskSay();
  const { state, joined, q, ...none } = filter;
  const thisYear = new Date().getFullYear();
  const years = Array.from({ length: yearsBack }, (_, back) => thisYear - back);
  return (
    <div className="tools" role="search">
      <Input.Search
        allowClear
        defaultValue={q}
        maxLength={100}
        aria-label={say("members.q")}
        placeholder={say("members.q")}
        style={{ maxWidth: 280 }}
        onSearch={(typed) =>
          ask({
            ...none,
            ...(state === undefined ? {} : { state }),
            ...(joined === undefined ? {} : { joined }),
            ...(typed.trim() === "" ? {} : { q: typed.trim() }),
          })
        }
      />
      <Select
        allowClear
        aria-label={say("members.state")}
        placeholder={say("members.everyState")}
        value={state ?? null}
        style={{ width: 140 }}
        options={states.map((value) => ({ value, label: say(`members.state.${value}`) }))}
        onChange={(value: AskedMembers["state"] | null) => {
          const { state: _before, ...others } = filter;
          ask({ ...others, ...(value === undefined || value === null ? {} : { state: value }) });
        }}
      />
      <Select
        allowClear
        showSearch
        aria-label={say("members.joinedYear")}
        placeholder={say("members.everyYear")}
        value={joined ?? null}
        style={{ width: 140 }}
        options={years.map((value) => ({ value, label: String(value) }))}
        onChange={(value: number | null | undefined) => {
          const { joined: _before, ...others } = filter;
          ask({ ...others, ...(value === undefined || value === null ? {} : { joined: value }) });
        }}
      />
    </div>
  );
}
