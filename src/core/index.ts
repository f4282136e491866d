export type { MotionLimits } from './assignment/reach';
export {
  CHECK_DEFAULTS,
  type CheckOptions,
  checkFlight,
  checkFlightInSteps,
  checkSegmentAhead,
  checkTrajectories,
} from './check/check-flight';
export { CheckMemory } from './check/check-memory';
export { ARDUPILOT_TAKEOFF, type FirmwareTakeoff, type LimitsProfile, leastAltitudeM } from './check/limits-profile';
export { roundingMps2, roundingOf } from './check/motion/coordinate-grid';
export { amountText, beyondText } from './check/report/amount-text';
export type {
  CheckReport,
  CheckResult,
  Closest,
  NotMeasured,
  Problem,
  ProblemCode,
  StandingFacts,
} from './check/report/check-report';
export { PROBLEM_CODES } from './check/report/check-report';
export { reportData } from './check/report/report-data';
export { fileStem } from './file-stem';
export { FLIGHT_FORMAT_IDS, type FlightFormatId, isFlightFileName } from './flight/flight-formats';
export type {
  AudiencePlace,
  DroneExtras,
  FileBlock,
  FlightCue,
  FlightSegments,
  FlightShow,
  FlightSite,
  JsonData,
  MoveHeights,
  YawProgram,
} from './flight/flight-show';
export { type NightChoice, SURROUNDINGS, type Surroundings, WEATHERS, type Weather } from './flight/night-choice';
export type { Obstacle } from './flight/obstacle';
export {
  SPOKEN_LANGUAGES,
  type SpokenLanguage,
  type SpokenTexts,
  textIn,
  writtenTexts,
} from './flight/spoken-texts';
export type { FormationPoints, SparseText } from './formation/formation-points';
export { pointCount } from './formation/formation-points';
export {
  axisAcross,
  isMirrorSymmetric,
  type PicturePlane,
  type PictureView,
  picturePlane,
  viewOfPicture,
} from './formation/seen';
export { type ClosestPair, closestPair } from './formation/sites/closest-pair';
export { nearPairs } from './geometry/near-pairs';
export { type ProjectedView, project, projectInto, rayThrough } from './geometry/projection';
export { InputError, type InputErrorDetails, type InputErrorMessages } from './input-error';
export { effectNotes } from './light/effect-notes';
export { HoldLight } from './light/hold-light';
export { joinLights } from './light/join-lights';
export { LightMemory } from './light/light-memory';
export type { LightSet } from './light/light-set';
export { endWithLightMs, LIGHT_TICK_MS, showEndMs } from './light/light-set';
export { paintFlight } from './light/paint-flight';
export type { FigureLight, PaintedScene } from './light/painted-scene';
export { isNearerThan } from './math/distance-tolerance';
export { type Placement, placeBy, uprightIn } from './math/placement';
export { rotationAbout } from './math/rotation';
export { roundTo } from './math/round-to';
export {
  capital,
  coded,
  fillTemplate,
  isMessage,
  joined,
  Message,
  type MessageParam,
  type MessageText,
  message,
  printMessage,
  sentence,
} from './message';
export { type HoldInstant, HoldMotion } from './motion/hold-motion';
export { extentAlongX, type Movement, type MovementEase } from './motion/movement';
export type { FlightStory, SceneStagger, StoryScene } from './plan/flight-story';
export { planGroups } from './plan/groups/plan-groups';
export type { FlightGroup, PlannedGroup, SkyPlan } from './plan/groups/sky-plan';
export { boundLinks, type OrderLink } from './plan/order/bound-links';
export { type FastestOrder, fastestOrder, type OrderRequest } from './plan/order/fastest-order';
export { type FlightPlan, planFlight } from './plan/plan-flight';
export type { FormationNote, GroupReport, PadHold, PlanReport, SceneTimes } from './plan/report/plan-report';
export { planReportData } from './plan/report/plan-report-data';
export { reportTransition, type TransitionReport } from './plan/report/transition-report';
export { placePoints } from './plan/scene/place-scene';
export { type BoundsQuestion, boundScene, type HoldEnd, type SceneBounds } from './plan/scene/scene-bounds';
export type { PlacedSegment, Segment } from './plan/segment';
export { SegmentCache } from './plan/segment-cache';
export { segmentKey } from './plan/segment-key';
export { type Course, courseOf, type SegmentedFlight, segmentedFlight } from './plan/segmented-flight';
export { SEPARATION_ALLOWANCE_M } from './plan/separation-allowance';
export { RecentMap } from './recent-map';
export { clockText, describeGroup } from './report/describe-group';
export { groupProblems, type ProblemGroup } from './report/group-problems';
export { groupedReportData } from './report/grouped-report-data';
export { type Storyline, type Stretch, storylinesOf, stretchOf, type TransitionEndNames } from './report/stretch';
export type { Progress, TaskContext } from './task-context';
export { Cancelled, runAtOnce, runSteps, UNATTENDED } from './task-context';
export { cubicAt } from './trajectory/cubic';
export { positionInto, timeSpanMs } from './trajectory/evaluate';
export type { TrajectorySet } from './trajectory/trajectory-set';
export { droneCount } from './trajectory/trajectory-set';
export type { FlightSpace } from './transition/detour/flight-space';
export { planTransition } from './transition/plan-transition';
export type { SwarmPaths } from './transition/swarm-paths';
export { type PlanListener, planMovesInline, type TransitionPlanner } from './transition/transition-planner';
export type {
  StaggerOutcome,
  TransitionDiagnostics,
  TransitionPlan,
  TransitionRequest,
} from './transition/transition-request';
