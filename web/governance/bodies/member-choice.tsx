import { Select } from "antd";
import { useState } from "react";
import { ask } from "../../kit/api.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { Labelled } from "../labelled.tsx";

type Hit = { readonly value: string; readonly label: string };

/** The member whom the holder of a seat speaks for, found by name or code. */
export function MemberChoice({ value, choose }: { value: string | null; choose: (id: string | null) => void }) {
  const say = useDeskSay();
  const [hits, setHits] = useState<readonly Hit[]>([]);
  const search = async (typed: string) => {
    const q = typed.trim();
    const answer = q === "" ? null : await ask("get", "/api/subjects", { query: { q } });
    setHits(answer?.ok === true ? answer.value.hits.map(({ id, name }) => ({ value: id, label: name })) : []);
  };
  return (
    <Labelled name={say("seats.memberOptional")}>
      <Select
        showSearch={{ filterOption: false, onSearch: (typed) => void search(typed) }}
        allowClear
        value={value}
        placeholder={say("seats.memberSearch")}
        notFoundContent={null}
        options={[...hits]}
        onChange={(id?: string) => choose(id ?? null)}
      />
    </Labelled>
  );
}
