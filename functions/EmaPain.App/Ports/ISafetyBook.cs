using NodaTime;

namespace EmaPain.App.Ports;

/// <summary>When screening was last seen to work, and what the operators were told.</summary>
public interface ISafetyBook
{
    Task NoteScreeningAsync(Instant at, CancellationToken cancel);

    /// <summary>None: it was never tried.</summary>
    Task<Instant?> LastScreeningAsync(CancellationToken cancel);

    /// <summary>Whether somebody was told of a cause on a UTC day.</summary>
    Task<bool> IsToldAsync(string cause, LocalDate day, string address, CancellationToken cancel);

    /// <summary>Somebody was told; noting it again changes nothing.</summary>
    Task NoteToldAsync(string cause, LocalDate day, string address, CancellationToken cancel);
}
