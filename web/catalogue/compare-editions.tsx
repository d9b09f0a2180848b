import { Select } from "antd";
import { useState } from "react";
import type { Reply } from "../kit/api.ts";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import { ChangeList } from "./change-list.tsx";

type Entry = Reply<"/api/catalogue/{kind}/{id}", "get">;
type Given = { readonly entry: Entry; readonly shown: string };

/** Any two editions of an entry side by side; at first the shown one and the one before it. */
export function CompareEditions({ entry, shown }: Given) {
  const say = useDeskSay();
  const refs = entry.editions.map(({ ref }) => ref);
  const at = refs.indexOf(shown);
  const [from, setFrom] = useState(refs[at + 1] ?? refs.find((ref) => ref !== shown) ?? shown);
  const [to, setTo] = useState(shown);
  const options = entry.editions.map(({ ref, edition }) => ({ value: ref, label: edition }));
  const compared = useAnswer("/api/catalogue/{kind}/{id}/comparison", {
    path: { kind: entry.kind, id: entry.id },
    query: { from, to },
  });
  return (
    <section className="sheet" aria-label={say("compare.title")}>
      <h2>{say("compare.title")}</h2>
      <div className="tools">
        <span>{say("compare.from")}</span>
        <Select
          aria-label={say("compare.from")}
          value={from}
          options={options}
          onChange={setFrom}
          style={{ width: 180 }}
        />
        <span>{say("compare.to")}</span>
        <Select aria-label={say("compare.to")} value={to} options={options} onChange={setTo} style={{ width: 180 }} />
      </div>
      <Answered asked={compared}>
        {({ changes, changeCount, fieldNames }) => (
          <ChangeList changes={changes} count={changeCount} fieldNames={fieldNames} />
        )}
      </Answered>
    </section>
  );
}
