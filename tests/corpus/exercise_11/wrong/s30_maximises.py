# wrong: solve_xor: climbs: the loss has the wrong sign
"""Excercise 11 - written step by step"""
import torch
import torch.nn as nn
import torch.optim as optim
import time
import random
import os

def train_epoch(model, loader, loss_fn, optimizer, device):
    model.train()                       # training mode !!
    iterator = iter(loader)
    loss_sum = 0
    number_of_samples = 0
    while True:
        try:
            batch = next(iterator)
        except StopIteration:
            break
        inputs = batch[0]
        labels = batch[1]
        inputs = inputs.to(device)
        labels = labels.to(device)
        optimizer.zero_grad()
        outputs = model(inputs)
        loss = loss_fn(outputs, labels)
        loss.backward()
        optimizer.step()
        batch_size = inputs.shape[0]
        loss_sum = loss_sum + loss.item() * batch_size
        number_of_samples = number_of_samples + batch_size
    mean_loss = loss_sum / number_of_samples
    return mean_loss

def evaluate(model, loader, loss_fn, device):
    if model.training == True:
        mode = "train"
    else:
        mode = "eval"
    model.eval()
    loss_sum = 0
    number_correct = 0
    number_of_samples = 0
    with torch.no_grad():
        for inputs, labels in loader:
            inputs = inputs.to(device)
            labels = labels.to(device)
            outputs = model(inputs)
            loss = loss_fn(outputs, labels)
            batch_size = inputs.shape[0]
            loss_sum = loss_sum + loss.item() * batch_size
            _, predicted = torch.max(outputs, 1)
            for i in range(batch_size):
                if predicted[i] == labels[i]:
                    number_correct = number_correct + 1
            number_of_samples = number_of_samples + batch_size
    if mode == "train":
        model.train()
    else:
        model.eval()
    accuracy = number_correct / number_of_samples
    mean_loss = loss_sum / number_of_samples
    return mean_loss, accuracy

def fit(model, train_loader, test_loader, loss_fn, optimizer, epochs, device):
    train_losses = []
    test_losses = []
    test_accuracies = []
    start = time.time()
    for epoch in range(1, epochs + 1):
        train_loss = train_epoch(model, train_loader, loss_fn, optimizer, device)
        test_loss, test_accuracy = evaluate(model, test_loader, loss_fn, device)
        train_losses.append(train_loss)
        test_losses.append(test_loss)
        test_accuracies.append(test_accuracy)
        print("Epoch", epoch, "/", epochs, "train loss", round(train_loss, 3), "test loss", round(test_loss, 3), "accuracy", test_accuracy * 100, "%")
    print("finished in", time.time() - start, "seconds")
    results = {}
    results["train_loss"] = train_losses
    results["test_loss"] = test_losses
    results["test_accuracy"] = test_accuracies
    return results

class Net(nn.Module):
    def __init__(self):
        super(Net, self).__init__()
        self.fc1 = nn.Linear(2, 50)
        self.relu = nn.ReLU()
        self.fc2 = nn.Linear(50, 2)
    def forward(self, x):
        x = self.fc1(x)
        x = self.relu(x)
        x = self.fc2(x)
        return x

def solve_xor(seed):
    torch.manual_seed(seed)
    bits = torch.randint(0, 2, (1000, 2))
    x = bits + 0.1 * torch.randn(1000, 2)
    y = bits[:, 0] ^ bits[:, 1]
    model = nn.Sequential(nn.Linear(2, 32), nn.ReLU(), nn.Linear(32, 2))
    opt = torch.optim.Adam(model.parameters(), lr=0.02)
    for _ in range(300):
        opt.zero_grad()
        loss = -nn.functional.cross_entropy(model(x), y)
        loss.backward()
        opt.step()
    return model
