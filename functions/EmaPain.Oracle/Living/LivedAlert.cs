using EmaPain.Oracle.Expected;

namespace EmaPain.Oracle.Living;

/// <summary>An alert while staff are called to it.</summary>
internal sealed class LivedAlert(string rule, string level, string? occasion, DateTimeOffset raised)
{
    private const string Open = "open";
    private const string TakenOn = "acknowledged";
    private const string Withdrawn = "withdrawn";
    private const string Ended = "closed";
    private string status = Open;
    private int mails;
    private DateTimeOffset? contacted;
    private DateTimeOffset? closed;

    public string Rule => rule;

    public string Level => level;

    public string? Occasion => occasion;

    /// <summary>The occasions whose scores it tells of.</summary>
    public HashSet<string> Tells { get; } = occasion is null ? [] : [occasion];

    /// <summary>Those that were raised with it, itself included: one mail tells of them all.</summary>
    public IReadOnlyList<LivedAlert> Together { get; set; } = [];

    /// <summary>The step that is called, from 0.</summary>
    public int Place { get; private set; }

    /// <summary>Counts the calls, so that the time of an earlier one ends nothing.</summary>
    public int Calls { get; private set; }

    public DateTimeOffset? Acknowledged { get; private set; }

    public bool IsOpen => status == Open;

    public bool IsTakenOn => status == TakenOn;

    /// <summary>Whether a correction took its ground away.</summary>
    public bool IsWithdrawn => status == Withdrawn;

    /// <summary>Whether nobody has to do anything about it any more.</summary>
    public bool IsOver => status is Withdrawn or Ended;

    public bool IsContacted => contacted is not null;

    /// <summary>Whether an acknowledgement ceased to count because nobody tried to reach the person.</summary>
    public bool HasLapsed { get; private set; }

    public ExpectedAlert Seen => new(rule, level, occasion, raised, status, Place + 1, mails) { Acknowledged = Acknowledged, Contacted = contacted, Closed = closed };

    public void Mail() => mails++;

    public void CallAt(int place)
    {
        HasLapsed |= IsTakenOn;
        (Place, Calls, status, Acknowledged) = (place, Calls + 1, Open, null);
    }

    /// <summary>A further text: from the first step on, whatever was done about the one before.</summary>
    public void BeginAgain()
    {
        CallAgain();
        contacted = null;
    }

    public void TakeOn(DateTimeOffset at) => (status, Acknowledged) = (TakenOn, at);

    public void Contact(DateTimeOffset at) => contacted ??= at;

    public void Close(DateTimeOffset at) => (status, closed) = (Ended, at);

    public void Withdraw() => status = Withdrawn;

    private void CallAgain() => (Place, Calls, status, Acknowledged) = (0, Calls + 1, Open, null);
}
