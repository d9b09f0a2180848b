import { useLocale } from "../../kit/locale.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { CharterFault } from "./charter.ts";

/** What is wrong, what must be mended before what should be looked at, each with where it is written. */
export function CharterFaults({ faults }: { faults: readonly CharterFault[] }) {
  const say = useDeskSay();
  const locale = useLocale();
  const sorted = [...faults].sort((one, other) => weights[one.weight] - weights[other.weight]);
  return (
    <ul className="charter-faults">
      {sorted.map((fault) => (
        <li key={`${fault.code} ${fault.at}`}>
          <span className={`tag ${fault.weight === "binding" ? "wait" : "link"}`}>
            {say(`charter.fault.${fault.weight}`)}
          </span>{" "}
          {fault[locale]} <span className="small code">{fault.at}</span>
          {fault.source !== null && (
            <div className="small">
              {say("charter.fault.source")} {fault.source.document} {fault.source.article ?? ""}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

const weights = { binding: 0, advice: 1 } as const;
