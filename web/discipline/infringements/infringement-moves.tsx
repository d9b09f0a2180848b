import type { InfringementView } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import type { ReactNode } from "react";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { Close, Decide, SecondLook, Withdraw } from "./finding-moves.tsx";
import { Assign, Extend, Judge, Note, TakeExtract } from "./inquiry-moves.tsx";
import { Order } from "./consequence-moves.tsx";
import { CheckIdentity } from "./identity-moves.tsx";

/** What the reader can do with it now, as the server says; the step that comes next stands first. */
export function InfringementMoves({ one }: { one: InfringementView }) {
  const say = useDeskSay();
  const moves: readonly (readonly [InfringementView["can"][number], ReactNode])[] = [
    ["judge-infringement", <Judge key="judge" one={one} />],
    ["check-infringement-identity", <CheckIdentity key="identity" one={one} />],
    ["take-infringement-extract", <TakeExtract key="extract" one={one} />],
    ["decide-infringement", <Decide key="decide" one={one} />],
    ["assign-infringement-officer", <Assign key="assign" one={one} />],
    ["order-infringement-consequence", <Order key="order" one={one} />],
    ["close-infringement", <Close key="close" one={one} />],
    ["ask-infringement-second-look", <SecondLook key="second" one={one} />],
    ["note-infringement", <Note key="note" one={one} />],
    ["extend-infringement", <Extend key="extend" one={one} />],
    ["withdraw-infringement", <Withdraw key="withdraw" one={one} />],
  ];
  const open = moves.filter(([move]) => one.can.includes(move));
  if (open.length === 0) return null;
  return (
    <section className="moves" aria-label={say("case.moves")}>
      {open.map(([, shown]) => shown)}
    </section>
  );
}
