#include <emscripten/bind.h>

#include "bindings/tape.hpp"
#include "expr/print.hpp"
#include "nn/csv.hpp"
#include "nn/datasets.hpp"
#include "nn/network_tape.hpp"
#include "nn/statistics.hpp"
#include "nn/training.hpp"

namespace nabla::bindings {

namespace {

using Run = Training<float>;

val fromOptionalError(const std::optional<Error>& error) {
  return error ? fromError(*error) : val::null();
}

// `lists`: { hidden, activations, features }.
Result<Run> makeRun(const val& options, const val& lists, const val& optimizer,
                    const val& schedule) {
  std::vector<std::size_t> widths;
  for (const double width : toNumbers(lists["hidden"])) {
    widths.push_back(width > 0 ? static_cast<std::size_t>(width) : 0);
  }
  Result<NetworkSettings> settings = readNetwork(
      toOptions(options),
      {std::move(widths), toStrings(lists["activations"]), toStrings(lists["features"])});
  if (!settings) return settings.error();
  const Result<OptimizerSettings> optimizerSettings = readOptimizer(toOptions(optimizer));
  if (!optimizerSettings) return optimizerSettings.error();
  const Result<ScheduleSettings> scheduleSettings = readSchedule(toOptions(schedule));
  if (!scheduleSettings) return scheduleSettings.error();
  settings.value().optimizer = optimizerSettings.value();
  settings.value().schedule = scheduleSettings.value();
  return Run::create(std::move(settings.value()));
}

val createNetwork(const val& options, const val& lists, const val& optimizer, const val& schedule) {
  return fromResult(makeRun(options, lists, optimizer, schedule),
                    [](Run& run) { return val(std::move(run)); });
}

// What the network sees of an example: an array of { text, mathml }, empty without features.
val features(const Run& run) {
  List list;
  const auto& all = run.network().features();
  for (std::size_t k = 0; all && k < all->size(); ++k) {
    Object object;
    object.set("text", printText(all->pool(), all->root(k)));
    object.set("mathml", printMathml(all->pool(), all->root(k)));
    list.add(object);
  }
  return list;
}

// null, or what is wrong with the data.
val setData(Run& run, const val& inputs, const val& targets, const val& validationInputs,
            const val& validationTargets) {
  return fromOptionalError(run.setData({toFloats(inputs), toFloats(targets)},
                                       {toFloats(validationInputs), toFloats(validationTargets)}));
}

// Trains up to `batches` mini-batches; see TrainingTrace in network-types.js.
val advance(Run& run, std::size_t batches) {
  TrainingTrace trace;
  const std::size_t done = run.advance(batches, trace);
  Object object;
  object.set("steps", static_cast<double>(done));
  object.set("loss", fromNumbers(trace.loss));
  object.set("learningRate", fromNumbers(trace.learningRate));
  object.set("gradientNorm", fromNumbers(trace.gradientNorm));
  object.set("epochLoss", fromNumbers(trace.epochLoss));
  object.set("accuracy", fromNumbers(trace.accuracy));
  object.set("validationLoss", fromNumbers(trace.validationLoss));
  object.set("validationAccuracy", fromNumbers(trace.validationAccuracy));
  const bool ended = trace.reason != StopReason::none;
  object.set("reason", ended ? fromText(nameOf(trace.reason)) : val::null());
  return object;
}

val predict(Run& run, const val& inputs) {
  const std::vector<float> numbers = toFloats(inputs);
  std::vector<float> answers(numbers.size() / run.settings().inputs * run.settings().outputs);
  run.predict(numbers, answers);
  return fromArray(std::span<const float>(answers));
}

// What every unit of a layer says on a grid over the two inputs: an array for each unit, row by row
// of the grid.
val grid(Run& run, const val& xs, const val& ys, std::size_t layer) {
  const std::vector<float> across = toFloats(xs);
  const std::vector<float> along = toFloats(ys);
  std::vector<float> points;
  points.reserve(2 * across.size() * along.size());
  for (const float y : along) {
    for (const float x : across) points.insert(points.end(), {x, y});
  }
  const std::size_t count = points.size() / 2;
  std::vector<float> numbers(count * run.network().layers()[layer].out);
  run.activations(layer, points, numbers);
  List units;
  for (std::size_t first = 0; first < numbers.size(); first += count) {
    units.add(fromArray(std::span<const float>(numbers).subspan(first, count)));
  }
  return units;
}

// An array of { weight, bias } from the numbers of all layers.
val fromLayers(const Run& run, std::span<const float> numbers) {
  List layers;
  const Network<float>& network = run.network();
  for (std::size_t k = 0; k < network.layers().size(); ++k) {
    const Layer& layer = network.layers()[k];
    Object object;
    object.set("weight", fromArray(numbers.subspan(network.weightsOf(k), layer.in * layer.out)));
    object.set("bias", fromArray(numbers.subspan(network.biasesOf(k), layer.out)));
    layers.add(object);
  }
  return layers;
}

val parameters(const Run& run) { return fromLayers(run, run.network().parameters()); }
val gradients(const Run& run) { return fromLayers(run, run.network().gradients()); }

// False where there is no such parameter.
bool setParameter(Run& run, std::size_t layer, bool bias, std::size_t index, float value) {
  Network<float>& network = run.network();
  if (layer >= network.layers().size()) return false;
  const Layer& chosen = network.layers()[layer];
  if (index >= (bias ? chosen.out : chosen.in * chosen.out)) return false;
  const std::size_t start = bias ? network.biasesOf(layer) : network.weightsOf(layer);
  network.parameters()[start + index] = value;
  return true;
}

// What every unit says to one example: an array for each layer.
val activations(Run& run, const val& inputs) {
  Examples<float> example{toFloats(inputs), {}};
  example.targets.resize(targetWidth(run.settings()));
  const std::size_t row = 0;
  const Network<float>& network = run.examine(example, {&row, 1});
  return fromList(network.layers(), [&](const Layer& layer) {
    Object object;
    const Graph<float>& graph = network.graph();
    object.set("z", fromArray(std::span<const float>(graph.value(layer.z), layer.out)));
    object.set("activation",
               fromArray(std::span<const float>(graph.value(layer.activation), layer.out)));
    return object;
  });
}

val fromSpread(const Spread& spread) {
  Object object;
  object.set("mean", spread.mean);
  object.set("deviation", spread.deviation);
  object.set("least", spread.least);
  object.set("greatest", spread.greatest);
  object.set("counts", fromNumbers(spread.counts));
  return object;
}

val statistics(Run& run) {
  return fromList(layerStatistics(run), [](const LayerStatistics& layer) {
    Object object;
    object.set("activations", fromSpread(layer.activations));
    object.set("gradients", fromSpread(layer.gradients));
    object.set("dead", static_cast<double>(layer.dead));
    return object;
  });
}

const Examples<float>& examplesOf(const Run& run, bool validation) {
  return validation ? run.validation() : run.examples();
}

val confusion(Run& run, bool validation) {
  return fromNumbers(run.confusion(examplesOf(run, validation)));
}

val score(Run& run, bool validation) {
  const Run::Score result = run.score(examplesOf(run, validation));
  Object object;
  object.set("loss", result.loss);
  object.set("accuracy", result.accuracy);
  return object;
}

val tapeOf(const Run& run, std::size_t row, bool validation) {
  return fromResult(recordNetworkTape(run, validation ? run.validation() : run.examples(), row),
                    [](const NetworkTape& recorded) {
                      return fromTape(recorded.tape, [&](std::size_t id) {
                        const std::string& name = recorded.names[id];
                        return TapeLabel{name, printNameMathml(name)};
                      });
                    });
}

val snapshot(const Run& run) {
  const std::vector<std::uint8_t> bytes = run.snapshot();
  return fromArray(std::span<const std::uint8_t>(bytes));
}

val restore(Run& run, const val& bytes) {
  return fromOptionalError(
      run.restore(emscripten::convertJSArrayToNumberVector<std::uint8_t>(bytes)));
}

val dataset(const std::string& name, std::size_t rows, double noise, double seed) {
  return fromResult(
      makeDataset(name, {.rows = rows, .noise = noise, .seed = static_cast<std::uint64_t>(seed)}),
      [](const Dataset& made) {
        Object object;
        object.set("columns", static_cast<double>(made.columns));
        object.set("classes", static_cast<double>(made.classes));
        object.set("inputs", fromNumbers(made.inputs));
        object.set("targets", fromNumbers(made.targets));
        return object;
      });
}

// Options that are null are found out from the text.
val csv(const std::string& text, const val& delimiter, const val& decimalComma, const val& header,
        bool skipIncomplete) {
  CsvOptions options{.skipIncomplete = skipIncomplete};
  if (!delimiter.isNull()) options.delimiter = delimiter.as<std::string>()[0];
  if (!decimalComma.isNull()) options.decimalComma = decimalComma.as<bool>();
  if (!header.isNull()) options.header = header.as<bool>();
  const CsvTable table = readCsv(text, options);
  Object object;
  object.set("names", fromStrings(table.names));
  object.set("columns", static_cast<double>(table.columns));
  object.set("rows", static_cast<double>(table.rows));
  object.set("skipped", static_cast<double>(table.skipped));
  object.set("inputs", fromNumbers(table.inputs));
  object.set("targets", fromNumbers(table.targets));
  object.set("labels", fromStrings(table.labels));
  object.set("problemCount", static_cast<double>(table.problemCount));
  object.set("problems", fromList(table.problems, [](const CsvProblem& problem) {
               Object entry;
               entry.set("code", nameOf(problem.code));
               entry.set("row", static_cast<double>(problem.row));
               entry.set("column", static_cast<double>(problem.column));
               entry.set("text", problem.text);
               return entry;
             }));
  return object;
}

double batchesPerEpoch(const Run& run) { return static_cast<double>(run.batchesPerEpoch()); }
double batchesLeft(const Run& run) { return static_cast<double>(run.batchesLeft()); }

}  // namespace

EMSCRIPTEN_BINDINGS(network) {
  emscripten::function("createNetwork", &createNetwork);
  emscripten::function("dataset", &dataset);
  emscripten::function("csv", &csv);
  emscripten::class_<Run>("Network")
      .function("features", &features)
      .function("setData", &setData)
      .function("advance", &advance)
      .function("batchesPerEpoch", &batchesPerEpoch)
      .function("batchesLeft", &batchesLeft)
      .function("predict", &predict)
      .function("grid", &grid)
      .function("parameters", &parameters)
      .function("gradients", &gradients)
      .function("setParameter", &setParameter)
      .function("activations", &activations)
      .function("statistics", &statistics)
      .function("confusion", &confusion)
      .function("score", &score)
      .function("tape", &tapeOf)
      .function("snapshot", &snapshot)
      .function("restore", &restore);
}

}  // namespace nabla::bindings
