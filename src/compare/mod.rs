//! May these two figures stand on one axis? A verdict and its reasons.
