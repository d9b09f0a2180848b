import { useSay } from "../../words/use-say.ts";
import { SaidField } from "./said-field.tsx";

type Claim = { readonly facts: string; readonly wants: string; readonly name: string; readonly contact: string };
type Given = {
  readonly typed: Claim;
  /** Who can open the contact, and for what. */
  readonly contactHint: string;
  readonly change: (part: Partial<Claim>) => void;
};

/** What a visitor claims, and how they are reached. */
export function ClaimFields({ typed, contactHint, change }: Given) {
  const say = useSay();
  return (
    <>
      <SaidField
        id="complaint-facts"
        label={say("complain.facts")}
        value={typed.facts}
        least={6}
        most={4_000}
        rows={6}
        change={(facts) => change({ facts })}
      />
      <SaidField
        id="complaint-wants"
        label={say("complain.wants")}
        value={typed.wants}
        least={2}
        most={1_000}
        rows={2}
        change={(wants) => change({ wants })}
      />
      <SaidField
        id="complaint-name"
        label={say("complain.name")}
        value={typed.name}
        least={2}
        most={80}
        change={(name) => change({ name })}
      />
      <SaidField
        id="complaint-contact"
        label={say("complain.contact")}
        hint={contactHint}
        value={typed.contact}
        least={5}
        most={200}
        change={(contact) => change({ contact })}
      />
    </>
  );
}
