import type { RecordView } from "@xinheng/domain/archives/record-view.ts";
import { useSay } from "../words/use-say.ts";

type State = RecordView["publicity"]["state"];

const tones: Record<State, string> = {
  public: "link",
  "not-yet": "",
  ended: "",
  "not-public": "",
  unconfirmed: "wait",
  withheld: "wait",
  unclassed: "wait",
};

export function PublicityTag({ publicity }: { publicity: RecordView["publicity"] }) {
  const say = useSay();
  return <span className={`tag ${tones[publicity.state]}`}>{say(`publicity.${publicity.state}`)}</span>;
}
