import { cloneElement, type ReactElement, useId } from "react";

type Given = { readonly name: string; readonly children: ReactElement<{ id?: string }>; readonly whole?: boolean };

/** A control of a form kept in the page's own state, with what it is above it; its value is no part of its name. */
export function Labelled({ name, children, whole = false }: Given) {
  const id = useId();
  return (
    <div className={whole ? "labelled whole" : "labelled"}>
      <label className="small" htmlFor={id}>
        {name}
      </label>
      {cloneElement(children, { id })}
    </div>
  );
}
