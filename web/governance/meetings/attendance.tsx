import { useLocale } from "../../kit/locale.tsx";
import { writtenNumber } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { Meeting } from "./meeting.ts";

/** Entitled, present, needed: whether the meeting can decide at this moment. */
export function Attendance({ attendance }: { attendance: Meeting["attendance"] }) {
  const say = useDeskSay();
  const locale = useLocale();
  const { entitled, present, needed, share, quorate } = attendance;
  const part = entitled === 0 ? 0 : (present / entitled) * 100;
  return (
    <section className="sheet quorum" aria-label={say("attendance.title")}>
      <dl>
        <div>
          <dt>{say("attendance.entitled")}</dt>
          <dd>{writtenNumber(entitled)}</dd>
        </div>
        <div>
          <dt>{say("attendance.present")}</dt>
          <dd>{writtenNumber(present)}</dd>
        </div>
        <div>
          <dt>{say("attendance.needed")}</dt>
          <dd>{needed === null ? "—" : writtenNumber(needed)}</dd>
        </div>
      </dl>
      <svg className="quorum-line" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className="rail" width="100" height="6" />
        <rect className={quorate ? "enough" : "short"} width={part} height="6" />
      </svg>
      <p role="status">
        <span className={`tag ${quorate ? "good" : "wait"}`}>
          {say(quorate ? "attendance.quorate" : "attendance.short")}
        </span>{" "}
        {share !== null && <span className="small">{say("attendance.share", { share: share[locale] })}</span>}
      </p>
    </section>
  );
}
