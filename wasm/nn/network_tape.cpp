#include "nn/network_tape.hpp"

#include <memory>
#include <unordered_map>

#include "expr/limits.hpp"

namespace nabla {

namespace {

// Writes a network out as one formula over its inputs, targets, weights and biases, which are all
// variables of it.
class Writer {
 public:
  Writer() : pool_(std::make_shared<Pool>()) {}

  // `variable` is what formulas call it, where that is not its name on the tape.
  NodeId input(const std::string& name, double value, std::string variable = {}) {
    if (variable.empty()) variable = name;
    const NodeId node = pool_->variable(variable);
    names_[node] = name;
    variables_.push_back(std::move(variable));
    values_.push_back(value);
    return node;
  }
  // An expression over variables that input() has given; a name of its own stays.
  NodeId feature(const std::string& formula, const std::string& name) {
    const Names variables{.variables = variables_, .parameters = {}, .anyVariable = false};
    const NodeId node = parse(formula, variables, *pool_).value().root;
    names_.try_emplace(node, name);
    return node;
  }
  NodeId apply(Op op, NodeId a, NodeId b = noNode) { return pool_->apply(op, a, b); }
  NodeId number(double value) { return pool_->number(value); }
  NodeId named(NodeId node, std::string name) {
    names_[node] = std::move(name);
    return node;
  }
  NodeId sum(std::span<const NodeId> terms) {
    NodeId total = terms[0];
    for (const NodeId term : terms.subspan(1)) total = apply(Op::add, total, term);
    return total;
  }

  NetworkTape record(NodeId root) {
    const Formula formula(pool_, root, variables_, {}, {});
    NetworkTape result{recordTape(formula, values_), {}};
    for (const TapeNode& node : result.tape.nodes) {
      const auto found = names_.find(node.expression);
      result.names.push_back(found == names_.end() ? std::string() : found->second);
    }
    return result;
  }

 private:
  std::shared_ptr<Pool> pool_;
  std::vector<std::string> variables_;
  std::vector<double> values_;
  std::unordered_map<NodeId, std::string> names_;
};

std::string numbered(const char* letter, std::size_t layer) {
  return letter + std::to_string(layer + 1);
}

std::string numbered(const char* letter, std::size_t layer, std::size_t unit) {
  return numbered(letter, layer) + '_' + std::to_string(unit + 1);
}

// The units of a layer from those of the one before it. `softmax` is left to the loss.
template <class T>
std::vector<NodeId> writeLayer(Writer& writer, const Network<T>& network, std::size_t k,
                               std::span<const NodeId> before) {
  const Layer& layer = network.layers()[k];
  const NetworkSettings& settings = network.settings();
  const bool last = k + 1 == network.layers().size();
  const bool logits = last && takesLogits(settings.loss);
  const Op op =
      logits ? Op::count : operationOf(last ? settings.outputActivation : settings.activations[k]);
  const std::span<const T> parameters = network.parameters();
  std::vector<NodeId> units;
  for (std::size_t o = 0; o < layer.out; ++o) {
    std::vector<NodeId> terms;
    for (std::size_t i = 0; i < layer.in; ++i) {
      const T weight = parameters[network.weightsOf(k) + o * layer.in + i];
      const NodeId w = writer.input(numbered("w", k, o) + '_' + std::to_string(i + 1), weight);
      terms.push_back(writer.apply(Op::multiply, w, before[i]));
    }
    terms.push_back(writer.input(numbered("b", k, o), parameters[network.biasesOf(k) + o]));
    NodeId unit = writer.named(writer.sum(terms), numbered("z", k, o));
    if (op != Op::count) unit = writer.named(writer.apply(op, unit), numbered("a", k, o));
    units.push_back(unit);
  }
  return units;
}

// The loss of one output p with its target t.
NodeId writePair(Writer& writer, Loss loss, NodeId p, NodeId t) {
  if (loss == Loss::binaryCrossEntropy) {
    return writer.apply(Op::subtract, writer.apply(Op::softplus, p),
                        writer.apply(Op::multiply, t, p));
  }
  const NodeId error = writer.apply(Op::subtract, p, t);
  if (loss == Loss::mae) return writer.apply(Op::abs, error);
  if (loss == Loss::mse) return writer.apply(Op::square, error);
  const NodeId bounded =
      writer.apply(Op::max, writer.apply(Op::min, error, writer.number(1)), writer.number(-1));
  const NodeId half = writer.apply(Op::divide, bounded, writer.number(2));
  return writer.apply(Op::multiply, bounded, writer.apply(Op::subtract, error, half));
}

template <class T>
NodeId writeLoss(Writer& writer, Loss loss, std::span<const NodeId> outputs,
                 std::span<const T> target) {
  if (loss == Loss::crossEntropy) {
    std::vector<NodeId> powers;
    for (const NodeId z : outputs) powers.push_back(writer.apply(Op::exp, z));
    return writer.apply(Op::subtract, writer.apply(Op::ln, writer.sum(powers)),
                        outputs[static_cast<std::size_t>(target[0])]);
  }
  std::vector<NodeId> parts;
  for (std::size_t o = 0; o < outputs.size(); ++o) {
    parts.push_back(writePair(writer, loss, outputs[o], writer.input(numbered("t", o), target[o])));
  }
  const NodeId total = writer.sum(parts);
  if (parts.size() == 1) return total;
  return writer.apply(Op::divide, total, writer.number(static_cast<double>(parts.size())));
}

}  // namespace

template <class T>
Result<NetworkTape> recordNetworkTape(const Training<T>& training, const Examples<T>& examples,
                                      std::size_t row) {
  const std::size_t rows = training.rows(examples);
  if (row >= rows) {
    return Error{.code = ErrorCode::invalidValue,
                 .subject = "row: " + std::to_string(row),
                 .suggestion = rows == 0 ? "" : "0 to " + std::to_string(rows - 1)};
  }
  const Network<T>& network = training.network();
  const std::size_t parameters = network.parameters().size();
  // A product and a sum for each weight, and the weight itself.
  if (parameters * 3 > limits::expressionNodes) {
    return Error{.code = ErrorCode::tooLarge, .limit = limits::expressionNodes};
  }
  const NetworkSettings& settings = network.settings();
  const std::size_t targets = examples.targets.size() / rows;
  Writer writer;
  const std::vector<std::string> variables = inputNames(settings.inputs);
  std::vector<NodeId> units;
  for (std::size_t i = 0; i < settings.inputs; ++i) {
    const T number = examples.inputs[row * settings.inputs + i];
    units.push_back(writer.input(numbered("x", i), number, variables[i]));
  }
  if (!settings.features.empty()) units.clear();
  for (std::size_t k = 0; k < settings.features.size(); ++k) {
    units.push_back(writer.feature(settings.features[k], numbered("f", k)));
  }
  for (std::size_t k = 0; k < network.layers().size(); ++k) {
    units = writeLayer<T>(writer, network, k, units);
  }
  const std::span<const T> target(examples.targets.data() + row * targets, targets);
  const NodeId loss = writeLoss<T>(writer, settings.loss, units, target);
  NetworkTape result = writer.record(writer.named(loss, "loss"));
  countCentralDifferences(result.tape, parameters);
  return result;
}

std::string printNameMathml(const std::string& name) {
  if (name.empty()) return {};
  if (name == "loss") return "<math><mi>L</mi></math>";
  const auto tag = [](const char* of, std::string_view text) {
    return std::string("<") + of + '>' + std::string(text) + "</" + of + '>';
  };
  const std::string letter = tag("mi", name.substr(0, 1));
  const std::size_t from = name.find('_');
  if (from == std::string::npos) {
    return tag("math", tag("msub", letter + tag("mn", name.substr(1))));
  }
  std::string below;
  for (std::size_t at = from; at != std::string::npos;) {
    const std::size_t next = name.find('_', at + 1);
    if (!below.empty()) below += tag("mo", ",");
    below += tag("mn", name.substr(at + 1, next == std::string::npos ? next : next - at - 1));
    at = next;
  }
  const std::string above = tag("mo", "(") + tag("mn", name.substr(1, from - 1)) + tag("mo", ")");
  return tag("math", tag("msubsup", letter + tag("mrow", below) + tag("mrow", above)));
}

template Result<NetworkTape> recordNetworkTape(const Training<float>&, const Examples<float>&,
                                               std::size_t);
template Result<NetworkTape> recordNetworkTape(const Training<double>&, const Examples<double>&,
                                               std::size_t);

}  // namespace nabla
