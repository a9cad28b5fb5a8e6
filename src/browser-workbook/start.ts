/** Where the page starts: not within a page of somebody else's. */
import { isInForeignFrame, refuseFrame } from "./page/foreign-frame";

if (isInForeignFrame(window)) refuseFrame();
else void import(/* webpackMode: "eager" */ "./main");
