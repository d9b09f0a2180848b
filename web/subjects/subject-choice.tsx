import { Select } from "antd";
import { useEffect, useState } from "react";
import { useAnswer } from "../kit/use-answer.tsx";

type Given = {
  readonly value?: string;
  readonly onChange?: (id: string) => void;
  readonly id?: string;
  readonly placeholder: string;
};

const pauseMs = 250;

/** One subject, found as one writes: by name, pinyin or code. A form's field. */
export function SubjectChoice({ value, onChange, id, placeholder }: Given) {
  const [typed, setTyped] = useState("");
  const [q, setQ] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  const found = useAnswer("/api/subjects", { query: { q: q === "" ? "-" : q } });
  const hits = q === "" || found.answer?.ok !== true ? [] : found.answer.value.hits;
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  const options = hits.map((hit) => ({ value: hit.id, label: `${hit.name} ${hit.code ?? ""}` }));
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      value={value ?? null}
      placeholder={placeholder}
      notFoundContent={null}
      options={chosen === null || options.some((one) => one.value === chosen.value) ? options : [chosen, ...options]}
      onChange={(next: string | null) => {
        setChosen(options.find((one) => one.value === next) ?? null);
        if (next !== null) onChange?.(next);
      }}
    />
  );
}
