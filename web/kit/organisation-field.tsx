import { Select } from "antd";
import { useState } from "react";
import { ask } from "./api.ts";

type Field = { readonly id?: string; readonly value?: string; readonly onChange?: (subjectId: string) => void };
type Hit = { readonly id: string; readonly name: string; readonly code: string | null };

/** Chooses an organisation by name or code, from what the search answers; the value is its id. */
export function OrganisationField({ id, value, onChange }: Field) {
  const [hits, setHits] = useState<readonly Hit[]>([]);
  const look = async (typed: string) => {
    if (typed.trim() === "") return;
    const answer = await ask("get", "/api/subjects", { query: { q: typed.trim() } });
    if (answer.ok) setHits(answer.value.hits);
  };
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      {...(value === undefined ? {} : { value })}
      showSearch={{ filterOption: false, onSearch: (typed) => void look(typed) }}
      notFoundContent={null}
      options={hits.map((hit) => ({ value: hit.id, label: `${hit.name} ${hit.code ?? ""}` }))}
      onChange={(chosen: string) => onChange?.(chosen)}
    />
  );
}
