import { words } from "../languages/in-use";
import { caveatText, nameText } from "../../domain/answer/message-text";
import type { Answer, SourceRef } from "../../domain/answer/answer";
import { leafText, publishedText, stepText } from "../../domain/answer/text";
import { isStep, type Leaf, type Step, type Trace } from "../../domain/answer/trace";
import { SourceLink } from "./source-link";
import { Summary } from "./summary";
import "./trace-tree.css";

export interface TraceTreeProps {
  answer: Answer;
  /** Names the tree for screen readers. */
  label?: string;
}

/** How a number came about: each step with its inputs below it, down to what was published, assumed or given. */
export function TraceTree({ answer, label = words().parts.trace }: TraceTreeProps) {
  return (
    <ul class="trace" aria-label={label}>
      <Node trace={answer.trace} sources={answer.sources} />
    </ul>
  );
}

interface NodeProps<T extends Trace> {
  trace: T;
  sources: readonly SourceRef[];
}

function Node({ trace, sources }: NodeProps<Trace>) {
  return (
    <li class="trace-node">
      {isStep(trace) ? (
        <StepNode trace={trace} sources={sources} />
      ) : (
        <LeafNode trace={trace} sources={sources} />
      )}
    </li>
  );
}

function StepNode({ trace, sources }: NodeProps<Step>) {
  return (
    <details open>
      <Summary>
        <span class="trace-label">{nameText(trace.label)}</span> <strong>{stepText(trace)}</strong>
      </Summary>
      <p class="quiet">{words().terms.steps[trace.op]}</p>
      {trace.caveat && <p class="trace-caveat">{caveatText(trace.caveat)}</p>}
      <ul class="trace">
        {trace.inputs.map((input, index) => (
          <Node key={index} trace={input} sources={sources} />
        ))}
      </ul>
    </details>
  );
}

function LeafNode({ trace, sources }: NodeProps<Leaf>) {
  const source = sources.find((one) => one.id === trace.source);
  return (
    <>
      <p>
        {trace.op !== "given" && <span class="trace-label">{nameText(trace.label)}</span>}{" "}
        <strong>{leafText(trace)}</strong>
      </p>
      {trace.assumption && (
        <p class="trace-caveat">{words().parts.assumption({ what: caveatText(trace.assumption) })}</p>
      )}
      {trace.note && <p class="trace-caveat">{trace.note}</p>}
      {(trace.caveats ?? []).map((one) => (
        <p key={caveatText(one)} class="trace-caveat">
          {caveatText(one)}
        </p>
      ))}
      {source && (
        <p class="trace-source">
          <SourceLink url={source.url}>{source.title}</SourceLink>
          <span class="quiet"> {words().parts.published({ day: publishedText(source) })}</span>
        </p>
      )}
    </>
  );
}
