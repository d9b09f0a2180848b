import { Select } from "antd";
import { useState } from "react";

export type Field = {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (subjectId: string) => void;
};
export type Found = { readonly id: string; readonly label: string };

/** Chooses one of what a search for the typed words answers; the value is its id. */
export function FoundField({
  id,
  value,
  onChange,
  find,
}: Field & { readonly find: (typed: string) => Promise<readonly Found[] | null> }) {
  const [hits, setHits] = useState<readonly Found[]>([]);
  const look = async (typed: string) => {
    if (typed.trim() === "") return;
    const found = await find(typed.trim());
    if (found !== null) setHits(found);
  };
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      {...(value === undefined ? {} : { value })}
      showSearch={{ filterOption: false, onSearch: (typed) => void look(typed) }}
      notFoundContent={null}
      options={hits.map((hit) => ({ value: hit.id, label: hit.label }))}
      onChange={(chosen: string) => onChange?.(chosen)}
    />
  );
}
