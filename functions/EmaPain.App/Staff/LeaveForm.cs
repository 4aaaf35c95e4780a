using NodaTime;

namespace EmaPain.App.Staff;

/// <summary>What is sent to say when a member of staff is away; both days included.</summary>
public sealed record LeaveForm(LocalDate From, LocalDate Until);
