import type { ReactNode } from "react";
import { useSay } from "../../words/use-say.ts";

type Given = { readonly title: string; readonly lead: string; readonly children?: ReactNode };

/** What a page of complaints is for, and the ways to its form and its look-up; `children` are further ways. */
export function ClaimLead({ title, lead, children }: Given) {
  const say = useSay();
  return (
    <>
      <h1>{title}</h1>
      <p>{lead}</p>
      <ul className="page-links">
        <li>
          <a href="#write">{say("complain.form")}</a>
        </li>
        <li>
          <a href="#look-up">{say("complain.lookUp")}</a>
        </li>
        {children}
      </ul>
      <noscript>
        <p className="note">{say("complain.noScript")}</p>
      </noscript>
    </>
  );
}
