import { takeViolations } from "./policy";

afterEach(() => expect(takeViolations()).toEqual([]));
