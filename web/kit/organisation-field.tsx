import { ask } from "./api.ts";
import { type Field, FoundField } from "./found-field.tsx";

/** Chooses an organisation by name or code. */
export function OrganisationField(field: Field) {
  const find = async (q: string) => {
    const answer = await ask("get", "/api/subjects", { query: { q } });
    return answer.ok ? answer.value.hits.map(({ id, name, code }) => ({ id, label: `${name} ${code ?? ""}` })) : null;
  };
  return <FoundField {...field} find={find} />;
}
