using NodaTime;

namespace EmaPain.App.Ports;

/// <summary>Who had which mail of the morning, so that several hosts and a crash make one mail of it.</summary>
public interface IMorningMailBook
{
    /// <summary>Whether the caller is to send this mail now: nobody has it yet, or whoever had it was not done after ten minutes.</summary>
    /// <param name="mail">Which of the morning's mails.</param>
    /// <param name="member">To whom, and of which site.</param>
    /// <param name="day">The site's local date.</param>
    /// <param name="now">On the machine's clock.</param>
    /// <param name="cancel">Ends the wait.</param>
    Task<bool> TakeAsync(MorningMailKind mail, StaffMember member, LocalDate day, DateTimeOffset now, CancellationToken cancel);

    /// <summary>The mail is dealt with; nobody sends it any more.</summary>
    Task CloseAsync(MorningMailKind mail, StaffMember member, LocalDate day, CancellationToken cancel);
}
