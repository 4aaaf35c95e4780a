using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Ports;

/// <summary>What a report says of one payment.</summary>
public sealed record ReportedPayment(ParticipantId Participant, PaymentResult Result);
