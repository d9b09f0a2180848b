import { Button } from "antd";
import { useLocation } from "wouter";
import { ReasonSheet } from "../governance/reason-sheet.tsx";
import { ProblemNote } from "../kit/problem-note.tsx";
import { useDeed } from "../kit/use-deed.ts";
import { useDeskSay } from "../words/use-desk-say.ts";
import type { OfNorm } from "./norm.ts";

const plain = {
  "pass-norm-gate": "/api/norms/{normId}/gate",
  "close-norm-consultation": "/api/norms/{normId}/consultation/closing",
  "put-norm-to-vote": "/api/norms/{normId}/vote",
} as const;
/** Steps that take a form, and the part of the page it stands in. */
const elsewhere = {
  "propose-norm-project": "project",
  "decide-norm-project": "project",
  "open-norm-consultation": "opinions",
  "promulgate-norm": "vote",
  "confirm-norm": "practice",
} as const;

/** The steps that can be tried now; what is refused says why. */
export function NormMoves({ norm }: OfNorm) {
  const say = useDeskSay();
  const [path, go] = useLocation();
  const plainMoves = (["pass-norm-gate", "close-norm-consultation", "put-norm-to-vote"] as const).filter((move) =>
    norm.can.includes(move),
  );
  const leads = (
    [
      "propose-norm-project",
      "decide-norm-project",
      "open-norm-consultation",
      "promulgate-norm",
      "confirm-norm",
    ] as const
  ).filter((move) => norm.can.includes(move));
  return (
    <div className="norm-moves">
      {plainMoves.map((move) => (
        <PlainMove key={move} norm={norm} move={move} />
      ))}
      {leads.map((move) => (
        <div key={move} className="actions deed">
          <Button type="primary" onClick={() => go(`${path}?tab=${elsewhere[move]}`)}>
            {say(`norm.next.${move}`)}
          </Button>
        </div>
      ))}
      {norm.can.includes("return-norm") && <Return norm={norm} />}
    </div>
  );
}

function PlainMove({ norm, move }: OfNorm & { readonly move: keyof typeof plain }) {
  const say = useDeskSay();
  const deed = useDeed("post", plain[move]);
  return (
    <div className="deed">
      {deed.problem !== null && <ProblemNote problem={deed.problem} />}
      <div className="actions">
        <Button type="primary" loading={deed.busy} onClick={() => void deed.send({ path: { normId: norm.id } })}>
          {say(`norm.next.${move}`)}
        </Button>
      </div>
    </div>
  );
}

function Return({ norm }: OfNorm) {
  const say = useDeskSay();
  const deed = useDeed("post", "/api/norms/{normId}/return");
  return (
    <ReasonSheet
      opens={say("norm.return.open")}
      about={say("norm.return.about")}
      asks={say("norm.return.reason")}
      does={say("norm.return.do")}
      deed={deed}
      send={(reason) => void deed.send({ path: { normId: norm.id }, body: { reason } })}
    />
  );
}
