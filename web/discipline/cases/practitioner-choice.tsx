import { useId } from "react";
import { ask } from "../../kit/api.ts";
import { FoundField } from "../../kit/found-field.tsx";

type Given = { readonly label: string; readonly value: string; readonly change: (subjectId: string) => void };

/** Chooses a person of the association's register by the beginning of the name. */
export function PractitionerChoice({ label, value, change }: Given) {
  const id = useId();
  const find = async (q: string) => {
    const answer = await ask("get", "/api/practitioners", { query: { q } });
    if (!answer.ok) return null;
    return answer.value.practitioners.map(({ subjectId, name, practices }) => ({
      id: subjectId,
      label: `${name} ${practices[0]?.enterprise ?? ""}`,
    }));
  };
  return (
    <div className="field organisation">
      <label htmlFor={id}>{label}</label>
      <FoundField id={id} {...(value === "" ? {} : { value })} onChange={change} find={find} />
    </div>
  );
}
