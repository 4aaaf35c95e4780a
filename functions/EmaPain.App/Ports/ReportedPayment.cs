using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Ports;

/// <summary>What a report says of one payment.</summary>
/// <param name="Participant">Who is paid.</param>
/// <param name="Result">What became of the payment.</param>
/// <param name="Line">Where it stands in the file, counted from 1, the header included.</param>
/// <param name="Unchanged">Why it changed nothing, as a sentence that says what to do; none: it was news, as far as is known.</param>
public sealed record ReportedPayment(ParticipantId Participant, PaymentResult Result, int Line = 0, string? Unchanged = null);
