import { Fact } from "../../kit/fact.tsx";
import { useSay } from "../../words/use-say.ts";

type Judgement = { readonly accepted: boolean; readonly why: string; readonly instead: string; readonly on: string };

/** Whether a complaint was accepted, with the reason and where to turn instead. */
export function JudgementFact({ judgement }: { judgement: Judgement }) {
  const say = useSay();
  return (
    <Fact name={say("complain.judgement")}>
      {say(judgement.accepted ? "complain.accepted" : "complain.notAccepted", { on: judgement.on })} {judgement.why}
      {judgement.instead !== "" && <div>{say("complain.instead", { where: judgement.instead })}</div>}
    </Fact>
  );
}
