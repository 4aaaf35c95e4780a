using NodaTime;

namespace EmaPain.App.Ports;

/// <summary>Who was mailed the day's tasks, so that several hosts and a crash make one mail of it.</summary>
public interface ITaskMailBook
{
    /// <summary>Whether the caller is to send this mail now: nobody has it yet, or whoever had it was not done after ten minutes.</summary>
    /// <param name="member">To whom, and of which site.</param>
    /// <param name="day">The site's local date.</param>
    /// <param name="now">On the machine's clock.</param>
    /// <param name="cancel">Ends the wait.</param>
    Task<bool> TakeAsync(StaffMember member, LocalDate day, DateTimeOffset now, CancellationToken cancel);

    /// <summary>The mail is dealt with; nobody sends it any more.</summary>
    Task CloseAsync(StaffMember member, LocalDate day, CancellationToken cancel);
}
