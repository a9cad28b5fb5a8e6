import { words } from "../languages/in-use";
import { isRefusal } from "../../domain/answer/refusal";
import { useRef, useState } from "preact/hooks";
import { GivenFields } from "./given-fields";
import { choiceProblem, readChoice, type ModelChoice } from "./model-choice";
import { ModelConsent, type Asking } from "./model-consent";
import { ModelSettings } from "./model-settings";
import { useAddIn } from "../app/add-in";
import { FILE_TYPES, lengthProblem, readFile, type ReadFile } from "./read-file";
import { NOTHING_GIVEN, type Given } from "./article-read";

interface SourceFormProps {
  busy: boolean;
  refused: string;
  asking: Asking | undefined;
  onRead(source: string, given: Given, choice?: ModelChoice): Promise<void>;
  onStop(): void;
}

/** Where an article comes in: pasted, dropped or chosen. */
export function SourceForm({ busy, refused, asking, onRead, onStop }: SourceFormProps) {
  const [text, setText] = useState("");
  const [file, setFile] = useState<ReadFile>();
  const [given, setGiven] = useState(NOTHING_GIVEN);
  const [problem, setProblem] = useState("");
  const { memory } = useAddIn();
  const [choice, setChoice] = useState(() => readChoice(memory));
  const chooser = useRef<HTMLInputElement>(null);

  const take = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    setProblem("");
    const read = await readFile(chosen);
    if (isRefusal(read)) return setProblem(read.refused);
    setFile(read);
    // With a model the user looks at its settings before anything is read.
    if (!choice.on) await onRead(read.text, given);
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    const source = file?.text ?? text;
    const wrong = lengthProblem(source) ?? (choice.on ? choiceProblem(choice) : undefined);
    setProblem(wrong ?? "");
    if (!wrong) void onRead(source, given, choice);
  };

  return (
    <form
      class="stack"
      aria-label={words().article.form}
      onSubmit={submit}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const dropped = event.dataTransfer;
        if (dropped?.files.length) void take(dropped.files[0]);
        else if (dropped) setText(dropped.getData("text/plain"));
      }}
    >
      {file ? (
        <p class="row">
          <span>{file.name}</span>
          <button type="button" class="button plain" onClick={() => setFile(undefined)}>
            {words().article.takeOut}
          </button>
        </p>
      ) : (
        <div class="field">
          <label for="article-text">{words().article.text}</label>
          <textarea
            id="article-text"
            class="input article-input"
            rows={8}
            aria-describedby="article-hint"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </div>
      )}
      <p id="article-hint" class="quiet">
        {words().article.hint}
      </p>
      <div>
        <input
          ref={chooser}
          id="article-file"
          class="visually-hidden"
          type="file"
          tabIndex={-1}
          aria-hidden="true"
          accept={FILE_TYPES.join(",")}
          onChange={(event) => {
            void take(event.currentTarget.files?.[0]);
            // The same file may be chosen again.
            event.currentTarget.value = "";
          }}
        />
        <button type="button" class="button" onClick={() => chooser.current?.click()}>
          {words().article.choose}
        </button>
      </div>
      <GivenFields given={given} onInput={setGiven} />
      <p class="quiet">{words().article.givenHint}</p>
      <ModelSettings choice={choice} onChoose={setChoice} />
      {asking && <ModelConsent {...asking} />}
      {(problem || refused) && (
        <p role="alert" class="article-problem">
          {problem || refused}
        </p>
      )}
      <div class="row">
        <button type="submit" class="button primary" disabled={busy}>
          {words().article.read}
        </button>
        {busy && (
          <button type="button" class="button" onClick={onStop}>
            {words().article.stop}
          </button>
        )}
        <p role="status" class="quiet">
          {busy ? words().article.reading : ""}
        </p>
      </div>
    </form>
  );
}
