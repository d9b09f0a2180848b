import { useState } from "react";
import { Link, useSearchParams } from "wouter";
import { PageHead } from "../kit/page-head.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";

type Register = {
  readonly state: "open" | "all";
  readonly cursor: string | null;
  readonly go: (cursor: string | null) => void;
  /** From what is open to everything, and back. */
  readonly turn: () => void;
};

/** Which part of a register is read: what is open or everything, as the address says, page by page. */
export function useRegister(): Register {
  const [asked, setAsked] = useSearchParams();
  const state = asked.get("state") === "all" ? "all" : "open";
  const [cursor, setCursor] = useState<string | null>(null);
  const turn = () => {
    setCursor(null);
    setAsked(state === "open" ? { state: "all" } : {});
  };
  return { state, cursor, go: setCursor, turn };
}

type Given = Pick<Register, "state" | "turn"> & {
  readonly title: string;
  /** Its figures and what else belongs to it, where the reader may see them. */
  readonly links: readonly { readonly href: string; readonly title: string }[];
};

/** The head of a register's page: its figures and other pages, and the way between what is open and everything. */
export function RegisterHead({ title, links, state, turn }: Given) {
  const say = useDeskSay();
  return (
    <PageHead
      title={title}
      actions={
        <>
          {links.map(({ href, title: leads }) => (
            <Link key={href} className="button quiet" href={href}>
              {leads}
            </Link>
          ))}
          <button type="button" className="button quiet" onClick={turn}>
            {say(state === "open" ? "case.all" : "case.open")}
          </button>
        </>
      }
    />
  );
}
