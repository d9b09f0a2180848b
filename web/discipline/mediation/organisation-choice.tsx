import { useId } from "react";
import { OrganisationField } from "../../kit/organisation-field.tsx";

type Given = { readonly label: string; readonly value: string; readonly change: (subjectId: string) => void };

/** An organisation of the register, under its label. */
export function OrganisationChoice({ label, value, change }: Given) {
  const id = useId();
  return (
    <div className="field organisation">
      <label htmlFor={id}>{label}</label>
      <OrganisationField id={id} {...(value === "" ? {} : { value })} onChange={change} />
    </div>
  );
}
