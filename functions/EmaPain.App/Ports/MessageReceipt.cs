namespace EmaPain.App.Ports;

/// <summary>By what a message that was put on a queue can be taken back.</summary>
/// <param name="Queue">The queue.</param>
/// <param name="Message">The message's id on it.</param>
/// <param name="Receipt">The proof of having put it; worth nothing once somebody has received the message.</param>
public sealed record MessageReceipt(string Queue, string Message, string Receipt);
