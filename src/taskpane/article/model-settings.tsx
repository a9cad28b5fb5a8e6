import { words } from "../languages/in-use";
import { useAddIn } from "../app/add-in";
import { InputField } from "../parts/input-field";
import { Summary } from "../parts/summary";
import { choiceProblem, forgetChoice, keepChoice, type ModelChoice } from "./model-choice";

interface ModelSettingsProps {
  choice: ModelChoice;
  onChoose(choice: ModelChoice): void;
}

/** Whether a model of the user's choice reads as well, and which one. */
export function ModelSettings({ choice, onChoose }: ModelSettingsProps) {
  const { memory } = useAddIn();
  const said = words().article.model;
  const problem = choice.on ? choiceProblem(choice) : undefined;
  const choose = (changed: Partial<ModelChoice>): void => {
    const next = { ...choice, ...changed };
    keepChoice(memory, next);
    onChoose(next);
  };
  return (
    <details class="article-model" open={choice.on}>
      <Summary>{said.settings}</Summary>
      <div class="stack">
        <label class="article-choice">
          <input
            type="checkbox"
            checked={choice.on}
            onChange={(event) => choose({ on: event.currentTarget.checked })}
          />
          <span>{said.on}</span>
        </label>
        <p class="quiet">{said.hint}</p>
        <div class="given-fields">
          <InputField
            label={said.address}
            value={choice.address}
            type="url"
            wide
            spellcheck={false}
            onInput={(address) => choose({ address })}
          />
          <InputField
            label={said.name}
            value={choice.model}
            type="text"
            spellcheck={false}
            onInput={(model) => choose({ model })}
          />
          <InputField
            label={said.key}
            value={choice.key}
            type="password"
            wide
            spellcheck={false}
            onInput={(key) => choose({ key })}
          />
        </div>
        <p class="quiet">{said.kept}</p>
        {problem && (
          <p role="alert" class="article-problem">
            {problem}
          </p>
        )}
        <div class="row">
          <button type="button" class="button" disabled={!choice.key} onClick={() => choose({ key: "" })}>
            {said.forgetKey}
          </button>
          <button type="button" class="button" onClick={() => onChoose(forgetChoice(memory))}>
            {said.forget}
          </button>
        </div>
      </div>
    </details>
  );
}
