using System.Globalization;
using EmaPain.Domain.Screening.Weighing;

namespace EmaPain.Domain.Tests.Screening.Weighing;

/// <summary>
/// Learns Lists/weights.txt from labelled texts: logistic regression with L2, cries and other texts balanced. Plain cries, which the phrase
/// lists find anyway, count less than all others, and what must find nothing and answers count most.
/// Uses + - * / and square roots in a fixed order only, so that every machine comes to the same weights.
/// </summary>
public sealed class WeightTraining
{
    private const string Always = "(always)";
    private const int Rounds = 60;
    private const int FewestTexts = 2;
    private const int MostWeights = 6000;
    private const int Unit = 100;
    private const int Lightest = 3;
    private const double CountOfOthers = 4;
    private const double CountOfNone = 16;
    private const double CountOfAnswers = 8;
    private const double Shrinking = 0.00002;
    private const double Step = 0.05;

    /// <summary>Log odds, in hundredths, from which a text is for review; chosen on texts left out of the learning.</summary>
    private const int Threshold = -90;

    /// <summary>Log odds, in hundredths, from which a text is urgent: of 833 unseen harmless texts hardly any weighed as much.</summary>
    private const int Urgent = 200;

    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly List<int[]> _texts = [];
    private readonly List<bool> _cries = [];
    private readonly List<double> _counts = [];
    private readonly double[] _weights;
    private readonly double[] _squares;
    private readonly double _weightOfACry;

    public WeightTraining(IEnumerable<(string Text, string Label)> texts)
    {
        var labelled = texts.Select(row => (Evidence: Evidence.Of(row.Text), row.Label)).ToList();
        var frequent = labelled.SelectMany(row => row.Evidence).CountBy(piece => piece, StringComparer.Ordinal).Where(pair => pair.Value >= FewestTexts).Select(pair => pair.Key);
        foreach (var piece in frequent.Append(Always).Order(StringComparer.Ordinal))
        {
            _index.Add(piece, _index.Count);
        }

        foreach (var (evidence, label) in labelled)
        {
            _texts.Add([.. evidence.Append(Always).Where(_index.ContainsKey).Select(piece => _index[piece]).Order()]);
            _cries.Add(label is "urgent" or "seen");
            _counts.Add(label switch { "urgent" => 1, "none" => CountOfNone, "answer" => CountOfAnswers, _ => CountOfOthers });
        }

        (_weights, _squares) = (new double[_index.Count], new double[_index.Count]);
        _weightOfACry = (double)_cries.Count(isCry => !isCry) / Math.Max(1, _cries.Count(isCry => isCry));
        Learn();
    }

    /// <summary>The lines of Lists/weights.txt below its head.</summary>
    public IReadOnlyList<string> Lines()
    {
        var heavy = _index
            .Select(pair => (pair.Key, Weight: (int)Math.Round(_weights[pair.Value] * Unit, MidpointRounding.AwayFromZero)))
            .Where(pair => Math.Abs(pair.Weight) >= Lightest && pair.Key != Always)
            .OrderByDescending(pair => Math.Abs(pair.Weight)).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(MostWeights)
            .OrderBy(pair => pair.Key, StringComparer.Ordinal);
        var always = (int)Math.Round(_weights[_index[Always]] * Unit, MidpointRounding.AwayFromZero);
        return [Line("(threshold)", Threshold), Line("(urgent)", Urgent), Line(Always, always), .. heavy.Select(pair => Line(pair.Key, pair.Weight))];
    }

    private static string Line(string piece, int weight) => string.Create(CultureInfo.InvariantCulture, $"{piece} = {weight}");

    private void Learn()
    {
        var order = Enumerable.Range(0, _texts.Count).ToArray();
        var chance = new Random(20261126);
        for (var round = 0; round < Rounds; round++)
        {
            chance.Shuffle(order);
            foreach (var text in order)
            {
                LearnFrom(text);
            }
        }
    }

    /// <summary>One step of AdaGrad.</summary>
    private void LearnFrom(int text)
    {
        var sum = 0.0;
        foreach (var piece in _texts[text])
        {
            sum += _weights[piece];
        }

        var error = (Odds(sum) - (_cries[text] ? 1 : 0)) * _counts[text] * (_cries[text] ? _weightOfACry : 1);
        foreach (var piece in _texts[text])
        {
            var slope = error + (Shrinking * _texts.Count * _weights[piece] / _texts[text].Length);
            _squares[piece] += slope * slope;
            _weights[piece] -= Step * slope / Math.Sqrt(_squares[piece] + 1e-6);
        }
    }

    /// <summary>The logistic function; e^x as (1 + x/4096)^4096, which needs no function of the machine's library.</summary>
    private static double Odds(double sum)
    {
        var power = 1 + (Math.Clamp(-sum, -30, 30) / 4096);
        for (var doubling = 0; doubling < 12; doubling++)
        {
            power *= power;
        }

        return 1 / (1 + power);
    }
}
