import { expect, test } from 'vitest';
import { findProfile, PROFILES, parseShow, profileOf, profileSchema } from '../../src/show';
import { smallShowText } from './small-show';

test('the default limits are those of the guide', () => {
  expect(profileOf(parseShow(smallShowText(), 'x'))).toMatchObject({
    separationDesignM: 2,
    separationHardM: 1.5,
    speedXyMps: 6,
    speedUpMps: 3,
    speedDownMps: 2,
    accelerationMps2: 3,
    jerkMps3: 6,
    altitudeMinM: 5,
    altitudeMaxM: 120,
    launchPitchM: 2,
    verticalZoneM: 2.5,
  });
});

test.each(PROFILES.map((profile) => [profile.name, profile] as const))(
  '%s names its source and holds together',
  (_, profile) => {
    expect(profile.source.length).toBeGreaterThan(20);
    expect(profile.separationHardM).toBeLessThanOrEqual(profile.separationDesignM);
    expect(profile.altitudeMinM).toBeLessThan(profile.altitudeMaxM);
    expect(profile.downwashFactor).toBeGreaterThanOrEqual(1);
    expect(profile.verticalZoneM).toBeLessThanOrEqual(profile.altitudeMinM);
    expect(profileSchema.shape.separationDesignM.parse(profile.separationDesignM)).toBe(profile.separationDesignM);
  },
);

test('a show may bring limits of its own', () => {
  const own = { ...findProfile('conservative', 'x'), name: 'ours', source: 'our drones' };
  expect(
    profileOf(
      parseShow(
        smallShowText((show) => (show.profile = own)),
        'x',
      ),
    ),
  ).toEqual(own);
});

test("limits of one's own without a downwash factor are a sphere", () => {
  const { downwashFactor, ...old } = findProfile('default', 'x');
  expect(downwashFactor).toBe(1);
  const show = parseShow(
    smallShowText((input) => (input.profile = { ...old, source: 'an older show' })),
    'x',
  );
  expect(profileOf(show).downwashFactor).toBe(1);
  expect(findProfile('downwash', 'x')).toMatchObject({ downwashFactor: 1.6, separationDesignM: 2 });
});

test("limits of one's own without a take-off of the firmware have ArduPilot's; null is kept", () => {
  const { firmwareTakeoff, ...old } = findProfile('default', 'x');
  expect(firmwareTakeoff).toEqual({ speedMps: 2.5, accelerationMps2: 1, spoolUpS: 0.5 });
  const takeoffOf = (profile: object) =>
    profileOf(
      parseShow(
        smallShowText((input) => Object.assign(input, { profile })),
        'x',
      ),
    ).firmwareTakeoff;
  expect(takeoffOf({ ...old, source: 'an older show' })).toEqual(firmwareTakeoff);
  expect(takeoffOf({ ...old, source: 'ours', firmwareTakeoff: null })).toBeNull();
  expect(findProfile('indoor', 'x').firmwareTakeoff).toBeNull();
});

test('an unknown profile is refused with a suggestion', () => {
  expect(() => findProfile('defualt', '--profile')).toThrow(
    '--profile: no limits profile is called "defualt". Did you mean "default"?',
  );
});
