"""The cheapest throw over a round Earth: the measure of how far the flat rule can be trusted.

Free flight over a round, non-rotating Earth without air, entered at once at the surface. Source: Bate, Mueller &
White, Fundamentals of Astrodynamics (1971), ch. 6.
"""

from typing import NamedTuple

import numpy as np

from lessons.flight.numbers import EARTH_RADIUS_KM, MU_KM3_S2, Numbers, positive, shaped


class MinimumEnergy(NamedTuple):
    """The throw that needs the least speed for its range: km, km/s, degrees, minutes."""

    apogee_km: Numbers
    speed_km_s: Numbers
    angle_deg: Numbers
    minutes: Numbers


def minimum_energy(range_km: Numbers) -> MinimumEnergy:
    """The throw that reaches `range_km` with the least speed, over a round Earth.

    Scalars or arrays in km, up to half the Earth's circumference (20,015 km). With psi = range/R: angle = 45 deg -
    psi/4, apogee = (R/2)(sin(psi/2) + cos(psi/2) - 1). ValueError outside that.

    >>> round(minimum_energy(400).apogee_km)
    98
    """
    psi = positive("range_km", range_km, "km", below=np.pi * EARTH_RADIUS_KM) / EARTH_RADIUS_KM
    # sin x + cos x - 1 without losing digits for short throws
    apogee = EARTH_RADIUS_KM / 2 * (np.sin(psi / 2) - 2 * np.sin(psi / 4) ** 2)
    angle = np.pi / 4 - psi / 4
    axis = EARTH_RADIUS_KM / 2 * (1 + np.sin(psi / 2))  # semi-major
    speed = np.sqrt(MU_KM3_S2 * (2 / EARTH_RADIUS_KM - 1 / axis))
    ground = EARTH_RADIUS_KM * 2 * np.sin(psi / 4) ** 2  # sagitta of the arc along the ground
    eccentric = 2 * np.arctan(np.sqrt((2 * apogee + ground) / (2 * EARTH_RADIUS_KM)) / np.cos(psi / 4))
    eccentricity = apogee / (apogee + ground)
    seconds = 2 * np.sqrt(axis**3 / MU_KM3_S2) * (eccentric + eccentricity * np.sin(eccentric))
    return MinimumEnergy(*shaped(apogee, speed, np.degrees(angle), seconds / 60))
