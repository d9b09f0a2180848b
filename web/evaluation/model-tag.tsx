import type { Reply } from "../kit/api.ts";
import { useDeskSay } from "../words/use-desk-say.ts";

type Row = Reply<"/api/models", "get">["own"][number];
const tones = { pack: "", draft: "wait", published: "good" } as const;

/** Whether a version is a draft, published, or comes with the packs; of the last, how far its source was seen. */
export function ModelTag({ model }: { model: Pick<Row, "state" | "mark"> }) {
  const say = useDeskSay();
  return (
    <>
      <span className={`tag ${tones[model.state]}`}>{say(`model.${model.state}`)}</span>{" "}
      {model.mark !== null && model.mark !== "verified" && <span className="tag wait">{say("model.unverified")}</span>}
    </>
  );
}
