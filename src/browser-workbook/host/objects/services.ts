/** The services of the host outside the workbook: custom functions, the pane's visibility, start behaviour. */
import type { CustomFunctions } from "../custom-functions";
import { defineClass, type HostObject } from "../host-object";

/** States of an add-in's runtime, as office.js names them. */
export type RuntimeState = "Visible" | "Background" | "Inactive";

export interface PaneControl {
  isVisible(): boolean;
  setVisible(visible: boolean): void;
}

export interface ServiceContext {
  readonly functions: CustomFunctions;
  readonly pane: PaneControl;
  /** What the add-in asked for the next time the document opens; kept as long as the page. */
  readonly startup: { state: RuntimeState };
}

const customFunctionsService = defineClass<CustomFunctions>({
  name: "CustomFunctions",
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: (functions) => functions.addInIsReady(),
    _GetEnabledFeatures: (functions) => functions.enabledFeatures,
    SetInvocationArrayResults: (functions, [results]) => functions.receive(results),
  },
});

const runtimeService = defineClass<ServiceContext>({
  name: "AppRuntimeService",
  methods: {
    GetAppRuntimeState: ({ pane }): RuntimeState => (pane.isVisible() ? "Visible" : "Background"),
    SetAppRuntimeState: ({ pane }, [state]) => pane.setVisible(state === "Visible"),
  },
});

const persistenceService = defineClass<ServiceContext>({
  name: "AppRuntimePersistenceService",
  methods: {
    GetAppRuntimeStartState: ({ startup }) => startup.state,
    SetAppRuntimeStartState: ({ startup }, [state]) => {
      startup.state = state as RuntimeState;
    },
  },
});

const addinInternalService = defineClass<null>({
  name: "AddinInternalService",
  methods: { NotifyActionHandlerReady: () => null },
});

export function serviceObject(name: string, context: ServiceContext): HostObject | undefined {
  switch (name) {
    case "Microsoft.ExcelServices.CustomFunctions":
      return customFunctionsService(context.functions);
    case "Microsoft.AppRuntime.AppRuntimeService":
      return runtimeService(context);
    case "Microsoft.AppRuntime.AppRuntimePersistenceService":
      return persistenceService(context);
    case "Microsoft.InternalService.AddinInternalService":
      return addinInternalService(null);
    default:
      return undefined;
  }
}
