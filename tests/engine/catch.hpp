#pragma once

// Catch2, version 2 or 3, whichever the machine has.

#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
using Catch::Detail::Approx;  // Catch::Approx is a matcher of the same name there
#else
#include <catch2/catch_approx.hpp>
#include <catch2/catch_session.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>
#include <catch2/matchers/catch_matchers_all.hpp>
using Catch::Approx;
#endif
