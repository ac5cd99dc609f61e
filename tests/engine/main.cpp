// The test program's main function.

#define CATCH_CONFIG_RUNNER
#include "catch.hpp"

int main(int count, char** arguments) { return Catch::Session().run(count, arguments); }
